-- Effect: a page says how legible its words are, from 0 to 1.
alter table raw.pages add column score double;
