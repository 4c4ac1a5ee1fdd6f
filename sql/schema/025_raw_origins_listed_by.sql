-- Effect: an origin may name the gazette whose listing led to it.
alter table raw.origins add column listed_by varchar;
