-- Grain: one row per file that came of a publisher of compiled law: as it last came.
-- Parameters: code.
select
    url,
    document_sha256,
    etag,
    last_modified,
    recorded_at,
    document_sha256 in (
        select unread.document_sha256 from staging.stg_unread_documents as unread
    )
    and document_sha256 not in (
        select readings.document_sha256 from staging.stg_readings as readings
    ) as is_refused
from staging.stg_fetches
where
    stg_fetches.jurisdiction_code = $code
    and is_success
qualify
    row_number() over (
        partition by url
        order by recorded_at desc
    ) = 1;
