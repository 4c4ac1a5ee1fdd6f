-- Grain: one row per file.
create or replace view staging.stg_documents as
select
    document_sha256,
    recorded_at as archived_at
from raw.documents;
