-- Grain: one row per entity's list in the catalogue and change of its length.
create or replace view staging.stg_catalogue_lists as
select
    jurisdiction_code,
    row_count,
    is_whole,
    recorded_at
from raw.catalogue_lists;
