-- Grain: one row per file and reader version whose content differs from the
-- reading before. Key: document_sha256, reader_version.
create table raw.readings (
    document_sha256 varchar not null,
    reader_version varchar not null,
    content_sha256 varchar not null,
    page_count integer not null,
    kind varchar not null,
    text_layer varchar not null,
    jurisdiction varchar,
    publication_date date,
    number varchar,
    volume varchar,
    section varchar,
    kind_basis varchar,
    jurisdiction_basis varchar,
    publication_date_basis varchar,
    recorded_at timestamptz not null
);
