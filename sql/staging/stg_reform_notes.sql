-- Grain: one row per reading, instrument and reform note.
create or replace view staging.stg_reform_notes as
select
    document_sha256,
    reader_version,
    instrument_ordinal,
    ordinal,
    label,
    operation,
    decree,
    gazette,
    date as note_date,
    raw as note,
    page
from raw.reform_notes;
