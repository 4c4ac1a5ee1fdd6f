-- Grain: one row per number of jurisdictions that a third party gave. Key: count_id.
create or replace view marts.claim_counts as
select
    count_id,
    claimed_date,
    claimed_period,
    counted,
    claimed_count,
    claimant,
    jurisdiction_codes,
    is_list_complete,
    source,
    recorded_at
from staging.stg_claim_counts
qualify
    row_number() over (
        partition by count_id
        order by recorded_at desc
    ) = 1;
