-- Grain: one row per jurisdiction (33), in order of its code.
-- Parameters: valid_on, known_at (null: now).
select *  -- noqa: AM04
from
    marts.adoption_status_as_of(
        cast($valid_on as date), cast($known_at as timestamptz)
    )
order by jurisdiction_code;
