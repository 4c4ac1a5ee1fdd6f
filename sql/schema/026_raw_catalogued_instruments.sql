-- Grain: one row per instrument of an entity's list in the catalogue of compiled law,
-- and change of what it says of it. One that a whole list no longer has is withdrawn.
create table raw.catalogued_instruments (
    jurisdiction_code varchar not null,
    catalogue_id varchar not null,
    title varchar not null,
    kind varchar,
    publication_date date,
    status varchar,
    card_url varchar not null,
    is_withdrawn boolean not null,
    recorded_at timestamptz not null
);
