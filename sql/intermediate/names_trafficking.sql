-- Whether words name the offence; "si se trata de personas" does not.
create or replace macro intermediate.names_trafficking(words) as
regexp_matches(lower(words), '\b(de|la|en) trata de personas\b');
