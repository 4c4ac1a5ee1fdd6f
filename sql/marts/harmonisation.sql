-- Grain: one row per jurisdiction but the federation (32) and criterion: its law beside
-- the General Law today, as known now.
create or replace view marts.harmonisation as
select *  -- noqa: AM04
from marts.harmonisation_as_of(current_date, null)
order by jurisdiction_code, criterion_ordinal;
