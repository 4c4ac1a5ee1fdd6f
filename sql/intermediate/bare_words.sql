-- Words without what print alone changes: case, accents, marks and white space.
create or replace macro intermediate.bare_words(words) as
regexp_replace(strip_accents(lower(words)), '[^a-z0-9]+', '', 'g');
