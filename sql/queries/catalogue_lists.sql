-- Grain: one row per entity's list in the catalogue of compiled law: its last length.
select
    jurisdiction_code,
    row_count
from staging.stg_catalogue_lists
qualify
    row_number() over (
        partition by jurisdiction_code
        order by recorded_at desc
    ) = 1;
