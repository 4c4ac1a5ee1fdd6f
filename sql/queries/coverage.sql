-- Grain: one row per gazette and year. Parameters: jurisdiction_code, null for all.
select *  -- noqa: AM04 - the columns are the mart's
from marts.coverage
where jurisdiction_code = coalesce($jurisdiction_code, jurisdiction_code)
order by jurisdiction_code, year;
