-- Grain: one row per gazette and day that its listing was asked for after the day was
-- over: whether it was ever listed whole, or else whether the site could not be listed,
-- and when that was learnt.
create or replace table intermediate.listed_days_known as

with

days as (

    select
        jurisdiction_code,
        is_whole,
        ending,
        recorded_at,
        cast(
            unnest(generate_series(first_date, last_date, interval 1 day)) as date
        ) as day
    from staging.stg_listed_spans

),

final as (

    select
        jurisdiction_code,
        day,
        bool_or(is_whole) as is_whole,
        bool_and(ending in ('failed', 'blocked')) as is_unreachable,
        coalesce(
            min(recorded_at) filter (where is_whole), max(recorded_at)
        ) as learnt_at
    from days
    group by jurisdiction_code, day

)

select * from final;
