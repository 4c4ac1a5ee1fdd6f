-- Grain: one row: whether loading this reading would append nothing.
-- Parameters: document_sha256, reader_version, content_sha256, read_at.
with

earlier as (

    select
        reader_version,
        content_sha256,
        recorded_at
    from raw.readings
    where document_sha256 = $document_sha256

)

select
    count(*) filter (
        where reader_version = $reader_version
    ) > 0
    or coalesce(
        max_by(content_sha256, recorded_at) filter (
            where recorded_at <= $read_at
        ) = $content_sha256,
        false
    ) as is_known
from earlier;
