-- Grain: one row per reading, instrument and reform note, from 0.
create table raw.reform_notes (
    document_sha256 varchar not null,
    reader_version varchar not null,
    instrument_ordinal integer not null,
    ordinal integer not null,
    label varchar,
    operation varchar not null,
    decree varchar,
    gazette varchar,
    date date,
    raw varchar not null,
    page integer not null
);
