-- Grain: one row per thing that a third party said of one instrument. Key: claim_id.
-- Never evidence. publication_period is a month or a year where no day was seen.
create or replace view marts.claims as
select
    jurisdiction_code,
    instrument_kind,
    title,
    publication_date,
    source,
    confidence,
    claim_id,
    publication_period,
    decree_number,
    in_force_date,
    replaces,
    replaces_claim_id,
    gazette,
    source_kind,
    recorded_at
from intermediate.claims_known(timestamptz 'infinity');
