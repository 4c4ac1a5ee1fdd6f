-- Grain: one row per span of days that a gazette's listing was asked for.
create or replace view staging.stg_listed_spans as
select
    jurisdiction_code,
    first_date,
    last_date,
    is_whole,
    ending,
    recorded_at
from raw.listed_spans;
