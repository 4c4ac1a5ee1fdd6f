-- Grain: one row, the instrument as known at an instant (null: now), with the columns
-- of the mart, or none. Parameters: instrument_id, known_at.
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
from intermediate.instruments_known(cast($known_at as timestamptz))
where instrument_id = $instrument_id;
