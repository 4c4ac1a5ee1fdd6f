-- Grain: one row per claim, as first or newly worded.
create or replace view staging.stg_claims as
select
    claim_id,
    jurisdiction_code,
    instrument_kind,
    title,
    decree_number,
    publication_date,
    publication_period,
    in_force_date,
    replaces,
    replaces_claim_id,
    gazette,
    source,
    source_kind,
    confidence,
    recorded_at
from raw.claims;
