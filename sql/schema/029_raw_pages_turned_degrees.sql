-- Effect: a page says how far its image was turned, anticlockwise, to be read.
alter table raw.pages add column turned_degrees double;
