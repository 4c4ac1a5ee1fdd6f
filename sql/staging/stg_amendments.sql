-- Grain: one row per reading, instrument and change that it makes.
create or replace view staging.stg_amendments as
select
    document_sha256,
    reader_version,
    instrument_ordinal,
    ordinal,
    instrument as target_title,
    target_slug,
    operation,
    label,
    text,
    page,
    spans,
    is_elided,
    part,
    coalesce(is_unreadable, false) as is_unreadable,
    coalesce(ordered_in, '') as ordered_in,
    coalesce(replaces, '') as replaces,
    coalesce(moves_rest, false) as moves_rest,
    relevance
from raw.amendments;
