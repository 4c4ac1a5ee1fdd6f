-- Grain: one row per criterion and answer that it declares; one without an answer where
-- a criterion is answered by a number, a range or a term. Key: criterion, value.
-- is_measured says whether the General Law gives the measure for others, is_reserved
-- whether only Congress may legislate on it since 2011-07-14.
create or replace table marts.codebook (
    codebook_version varchar not null,
    criterion varchar not null,
    criterion_ordinal integer not null,
    kind varchar not null,
    name_en varchar not null,
    name_es varchar not null,
    definition_en varchar not null,
    definition_es varchar not null,
    is_measured boolean not null,
    is_reserved boolean not null,
    value varchar,
    value_ordinal integer,
    value_en varchar,
    value_es varchar
);
