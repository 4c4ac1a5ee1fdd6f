-- Whether what was held over a span of time was held at known_at (null: now).
create or replace macro intermediate.is_known(known_from, known_to, known_at) as
known_from <= coalesce(known_at, timestamptz 'infinity')
and (known_to is null or known_to > coalesce(known_at, timestamptz 'infinity'));
