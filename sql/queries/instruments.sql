-- Grain: one row per instrument, laws first, by jurisdiction and date.
-- Parameters: jurisdiction_code (null: all).
select *  -- noqa: AM04
from marts.instruments
where
    $jurisdiction_code is null
    or jurisdiction_code = $jurisdiction_code
order by
    jurisdiction_code,
    kind not in ('ley', 'codigo', 'reglamento'),
    publication_date,
    instrument_id;
