-- Grain: one row per number of jurisdictions that a third party gave.
create table raw.claim_counts (
    count_id varchar not null,
    claimed_date date,
    claimed_period varchar,
    counted varchar not null,
    claimed_count integer not null,
    claimant varchar not null,
    jurisdiction_codes varchar[],
    is_list_complete boolean not null,
    source varchar not null,
    recorded_at timestamptz not null
);
