-- Grain: one row per reading and instrument, in printed order from 0.
create table raw.instruments (
    document_sha256 varchar not null,
    reader_version varchar not null,
    ordinal integer not null,
    title varchar,
    slug varchar not null,
    kind varchar not null,
    operation varchar not null,
    first_page integer not null,
    last_page integer not null,
    decree varchar,
    gazette varchar,
    publication_date date,
    in_force_date date,
    in_force_rule varchar,
    in_force_words varchar,
    last_reform_date date,
    restated_date date,
    is_special_law boolean not null
);
