-- Grain: one row per reading, instrument and set of its articles that bind from another
-- day than the rest, from 0.
create table raw.in_force_exceptions (
    document_sha256 varchar not null,
    reader_version varchar not null,
    instrument_ordinal integer not null,
    ordinal integer not null,
    labels varchar[] not null,
    date date,
    rule varchar,
    words varchar not null,
    page integer not null
);
