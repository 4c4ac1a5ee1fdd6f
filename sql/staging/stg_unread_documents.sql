-- Grain: one row per archived file that could not be read, and reason.
create or replace view staging.stg_unread_documents as
select
    document_sha256,
    reason,
    recorded_at
from raw.unread_documents;
