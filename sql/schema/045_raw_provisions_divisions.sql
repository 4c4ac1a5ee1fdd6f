-- Effect: a provision names the books, titles, chapters and sections that it stands
-- under, the greatest first; null of older readings.
alter table raw.provisions add column divisions struct(
    path varchar,
    printed varchar,
    heading varchar
)[];
