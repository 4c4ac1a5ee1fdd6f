-- Grain: one row per reading, instrument and set of its articles that bind from another
-- day than the rest.
create or replace view staging.stg_in_force_exceptions as
select
    document_sha256,
    reader_version,
    instrument_ordinal,
    ordinal,
    labels,
    date as in_force_date,
    rule as in_force_rule,
    words as in_force_words,
    page,
    coalesce(instrument, '') as instrument
from raw.in_force_exceptions;
