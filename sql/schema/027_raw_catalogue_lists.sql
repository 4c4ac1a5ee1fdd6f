-- Grain: one row per entity's list in the catalogue of compiled law and change of its
-- length, or of whether it may be believed to leave nothing out.
create table raw.catalogue_lists (
    jurisdiction_code varchar not null,
    row_count integer not null,
    is_whole boolean not null,
    recorded_at timestamptz not null
);
