-- Grain: one row per jurisdiction (33) as known now, in order of its code.
-- Parameters: valid_on.
select *  -- noqa: AM04
from marts.adoption_status_on(cast($valid_on as date))
order by jurisdiction_code;
