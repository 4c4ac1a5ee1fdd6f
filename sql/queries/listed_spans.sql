-- Grain: one row per gazette and span of days that was listed whole.
select
    jurisdiction_code,
    first_date,
    last_date
from raw.listed_spans
where is_whole
order by jurisdiction_code, first_date, last_date;
