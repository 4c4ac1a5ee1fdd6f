-- Grain: one row per file. Key: document_sha256.
create table raw.documents (
    document_sha256 varchar not null,
    recorded_at timestamptz not null
);
