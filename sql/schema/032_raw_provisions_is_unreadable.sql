-- Effect: a provision says whether a refused page took its words; null of older
-- readings.
alter table raw.provisions add column is_unreadable boolean;
