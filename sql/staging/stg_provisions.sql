-- Grain: one row per reading, instrument and provision.
create or replace view staging.stg_provisions as
select
    document_sha256,
    reader_version,
    instrument_ordinal,
    ordinal,
    label,
    kind,
    path,
    text,
    first_page,
    last_page,
    spans,
    is_repealed,
    concerns_trafficking,
    coalesce(is_unreadable, false) as is_unreadable,
    relevance,
    nullif(divisions, []) as divisions
from raw.provisions;
