-- Words as a part of an identifier: lower case, no accents, hyphens between.
create or replace macro intermediate.as_slug(words) as
trim(
    regexp_replace(strip_accents(lower(words)), '[^a-z0-9]+', '-', 'g'),
    '-'
);
