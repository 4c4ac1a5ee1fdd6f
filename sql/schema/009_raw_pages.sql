-- Grain: one row per reading and page, from 1.
create table raw.pages (
    document_sha256 varchar not null,
    reader_version varchar not null,
    number integer not null,
    text_layer varchar not null,
    columns integer not null,
    characters integer not null,
    mentions_trafficking boolean not null
);
