-- Grain: one row per document read. Key: document_sha256.
create or replace table marts.documents as
select
    document_sha256,
    edition_id,
    document_kind as kind,
    page_count,
    text_layer,
    origin,
    archived_at,
    jurisdiction_code,
    publication_date,
    reader_version,
    recorded_at
from intermediate.documents_known(timestamptz 'infinity');
