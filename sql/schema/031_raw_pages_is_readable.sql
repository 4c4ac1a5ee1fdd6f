-- Effect: a page says whether its words may be believed; null of older readings.
alter table raw.pages add column is_readable boolean;
