-- Effect: a page says how many of its lines belong to nothing; null of older readings.
alter table raw.pages add column unclaimed_lines integer;
