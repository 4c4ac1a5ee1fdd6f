-- Grain: one row if loading this reading would append nothing, else none.
-- Parameters: document_sha256, reader_version, content_sha256, read_at.
select readings.document_sha256
from raw.readings
where
    readings.document_sha256 = $document_sha256
    and (
        readings.reader_version = $reader_version
        or $content_sha256 = (
            select max_by(others.content_sha256, others.recorded_at)
            from raw.readings as others
            where
                others.document_sha256 = $document_sha256
                and others.recorded_at <= $read_at
        )
    )
limit 1;
