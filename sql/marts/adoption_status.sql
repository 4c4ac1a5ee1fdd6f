-- Grain: one row per jurisdiction (33): its status today, as known now.
create or replace view marts.adoption_status as
select *  -- noqa: AM04
from marts.adoption_status_as_of(current_date, null)
order by jurisdiction_code;
