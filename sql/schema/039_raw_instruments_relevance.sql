-- Effect: an instrument names the rule by which it concerns trafficking; null of older
-- readings.
alter table raw.instruments add column relevance varchar;
