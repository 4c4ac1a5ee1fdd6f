-- Grain: one row per file, place it came from and facts stated of it.
create or replace view staging.stg_origins as
select
    document_sha256,
    location,
    jurisdiction as stated_jurisdiction_code,
    publication_date as stated_publication_date,
    number as stated_number,
    volume as stated_volume,
    section as stated_section,
    listed_by,
    recorded_at
from raw.origins;
