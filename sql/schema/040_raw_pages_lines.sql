-- Effect: a page says how many lines it prints, furniture left out; null of older
-- readings.
alter table raw.pages add column lines integer;
