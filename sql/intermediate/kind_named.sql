-- The kind of law that a title names in its first word; null if it names none of them.
create or replace macro intermediate.kind_named(title) as
nullif(
    regexp_extract(
        strip_accents(lower(title)), '^\W*(ley|codigo|reglamento)\b', 1
    ),
    ''
);
