-- Grain: one row per instrument. Key: instrument_id. in_force_date is null where no
-- rule gives it; ended_date where nothing read here abrogates it.
create or replace table marts.instruments as
select
    instrument_id,
    jurisdiction_code,
    kind,
    title,
    publication_date,
    in_force_date,
    ended_date,
    is_special_law,
    ended_by,
    operation,
    decree,
    gazette,
    evidence,
    document_sha256,
    first_page,
    last_page,
    last_reform_date,
    in_force_rule,
    start_date,
    start_rule,
    slug,
    recorded_at,
    reviewed_by
from intermediate.instruments_known(null);
