-- Effect: a provision names the rule by which it concerns trafficking; null of older
-- readings.
alter table raw.provisions add column relevance varchar;
