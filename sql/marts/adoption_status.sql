-- Grain: one row per jurisdiction (33): its status today, as known now.
-- Key: jurisdiction_code.
create or replace view marts.adoption_status as
select *  -- noqa: AM04
from marts.adoption_status_on(current_date)
order by jurisdiction_code;
