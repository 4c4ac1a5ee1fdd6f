-- Effect: a change names the words that give way to its text; null of older readings.
alter table raw.amendments add column replaces varchar;
