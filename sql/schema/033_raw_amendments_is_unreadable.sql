-- Effect: a change says whether a refused page took its new wording; null of older
-- readings.
alter table raw.amendments add column is_unreadable boolean;
