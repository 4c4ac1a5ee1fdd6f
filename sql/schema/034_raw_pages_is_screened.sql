-- Effect: a page says whether it was only looked at for mentions; null of older
-- readings.
alter table raw.pages add column is_screened boolean;
