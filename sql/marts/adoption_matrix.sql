-- Grain: one row per jurisdiction (33) and criterion: what its law answers today, as
-- known now.
create or replace view marts.adoption_matrix as
select *  -- noqa: AM04
from marts.adoption_matrix_as_of(current_date, null)
order by jurisdiction_code, criterion_ordinal;
