-- Grain: one row per archived file that could not be read, and reason.
create table raw.unread_documents (
    document_sha256 varchar not null,
    reason varchar not null,
    recorded_at timestamptz not null
);
