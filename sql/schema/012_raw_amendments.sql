-- Grain: one row per reading, instrument and change it makes, from 0.
create table raw.amendments (
    document_sha256 varchar not null,
    reader_version varchar not null,
    instrument_ordinal integer not null,
    ordinal integer not null,
    instrument varchar not null,
    target_slug varchar not null,
    operation varchar not null,
    label varchar,
    text varchar,
    page integer not null,
    spans struct(
        page integer,
        "start" integer,
        "end" integer,
        x0 double,
        top double,
        x1 double,
        bottom double
    )[] not null,
    is_elided boolean not null,
    part varchar not null
);
