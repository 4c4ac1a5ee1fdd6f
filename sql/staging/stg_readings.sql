-- Grain: one row per file and reader version that said something new. One is_screened
-- whose scans were only looked at for mentions.
create or replace view staging.stg_readings as
select
    document_sha256,
    reader_version,
    page_count,
    kind as document_kind,
    text_layer,
    jurisdiction as read_jurisdiction_code,
    publication_date as read_publication_date,
    number as read_number,
    volume as read_volume,
    section as read_section,
    reader_version like '%+screened' as is_screened,
    recorded_at
from raw.readings;
