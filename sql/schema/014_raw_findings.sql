-- Grain: one row per reading and finding, from 0.
create table raw.findings (
    document_sha256 varchar not null,
    reader_version varchar not null,
    ordinal integer not null,
    kind varchar not null,
    page integer,
    detail varchar not null
);
