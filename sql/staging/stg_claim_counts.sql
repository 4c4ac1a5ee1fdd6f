-- Grain: one row per number that a third party gave.
create or replace view staging.stg_claim_counts as
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
from raw.claim_counts;
