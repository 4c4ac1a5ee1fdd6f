-- Effect: a change names the decree's own article that orders it; null of older
-- readings.
alter table raw.amendments add column ordered_in varchar;
