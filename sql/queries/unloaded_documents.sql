-- Grain: one row per document that visits brought and of which no reading is held.
select distinct fetches.document_sha256
from raw.fetches
where
    fetches.document_sha256 is not null
    and not exists (
        select 1
        from raw.readings
        where readings.document_sha256 = fetches.document_sha256
    )
order by fetches.document_sha256;
