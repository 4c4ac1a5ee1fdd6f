-- Effect: a change names the rule by which its new wording concerns trafficking; null
-- of older readings.
alter table raw.amendments add column relevance varchar;
