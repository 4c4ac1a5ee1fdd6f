-- Grain: one row per change that a decree makes to an instrument or to one article of
-- it. refusal says why a change is not applied.
create or replace table marts.amendments as
select
    decree_id,
    instrument_id,
    provision_id,
    operation,
    publication_date,
    in_force_date,
    document_sha256,
    page,
    label,
    part,
    target_title,
    ordinal,
    evidence,
    recorded_at,
    refusal,
    ordered_in,
    is_elided,
    text,
    start_date,
    start_rule
from intermediate.changes_known(null);
