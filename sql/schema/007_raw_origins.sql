-- Grain: one row per file, place it came from and facts stated of it.
create table raw.origins (
    document_sha256 varchar not null,
    location varchar not null,
    jurisdiction varchar,
    publication_date date,
    number varchar,
    volume varchar,
    section varchar,
    headers varchar not null,
    recorded_at timestamptz not null
);
