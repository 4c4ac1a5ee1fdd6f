-- Effect: a change says whether what follows an added part moves on; null of older
-- readings.
alter table raw.amendments add column moves_rest boolean;
