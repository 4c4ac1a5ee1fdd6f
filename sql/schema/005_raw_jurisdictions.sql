-- Grain: one row per jurisdiction: 32 entities and the federation. Key: code.
create table raw.jurisdictions (
    code varchar not null,
    name_es varchar not null,
    name_en varchar not null
);
