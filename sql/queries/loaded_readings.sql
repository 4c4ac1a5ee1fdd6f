-- Grain: one row per reading that is loaded.
select
    document_sha256,
    reader_version,
    content_sha256
from raw.readings
order by document_sha256, reader_version;
