-- Whether a reform note says that the article itself was added, not a part of it.
create or replace macro intermediate.is_whole_addition(operation, note) as
operation = 'adds'
and regexp_matches(
    strip_accents(lower(note)), '^\W*(articulo|art\.)[^,;]{0,40}adicion'
);
