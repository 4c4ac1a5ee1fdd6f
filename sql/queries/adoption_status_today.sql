-- Grain: one row per jurisdiction (33) as known now, in order of its code.
-- Parameters: valid_on.
select *  -- noqa: AM04
from marts.adoption_status_as_of(cast($valid_on as date), null)
order by jurisdiction_code;
