-- Grain: one row per reading, instrument and provision, in printed order from 0.
create table raw.provisions (
    document_sha256 varchar not null,
    reader_version varchar not null,
    instrument_ordinal integer not null,
    ordinal integer not null,
    label varchar not null,
    kind varchar not null,
    path varchar not null,
    text varchar not null,
    first_page integer not null,
    last_page integer not null,
    spans struct(
        page integer,
        "start" integer,
        "end" integer,
        x0 double,
        top double,
        x1 double,
        bottom double
    )[] not null,
    is_repealed boolean not null,
    concerns_trafficking boolean not null
);
