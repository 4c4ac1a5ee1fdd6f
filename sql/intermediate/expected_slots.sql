-- Grain: one row per gazette and span of days in which an edition is expected: each
-- ordinary publishing day, or each week of a gazette that has none. They begin in 2003,
-- or with the gazette's first known edition, and end on the last day before the last
-- that anything was learnt of any gazette.
create or replace table intermediate.expected_slots as

with

sources as (

    select *
    from staging.stg_sources
    qualify
        row_number() over (
            partition by jurisdiction_code
            order by recorded_at desc
        ) = 1

),

instants as (

    select recorded_at from staging.stg_listed_spans

    union all

    select recorded_at from staging.stg_listed_documents

    union all

    select recorded_at from staging.stg_origins

),

horizon as (

    select cast(timezone('America/Mexico_City', max(recorded_at)) as date) - 1 as day
    from instants

),

days as (

    select
        sources.jurisdiction_code,
        sources.publishing_weekdays,
        cast(
            unnest(
                generate_series(
                    greatest(
                        date '2003-01-01',
                        coalesce(sources.first_edition_date, date '2003-01-01')
                    ),
                    horizon.day,
                    interval 1 day
                )
            ) as date
        ) as day
    from sources
    cross join horizon

),

ordinary_days as (

    select
        jurisdiction_code,
        day as first_date,
        day as last_date
    from days
    where list_contains(publishing_weekdays, lower(dayname(day)))

),

weeks as (

    select
        jurisdiction_code,
        day - 6 as first_date,
        day as last_date
    from days
    where
        len(publishing_weekdays) = 0
        and isodow(day) = 7

),

final as (

    select
        jurisdiction_code,
        first_date,
        last_date
    from ordinary_days

    union all

    select
        jurisdiction_code,
        first_date,
        last_date
    from weeks

)

select * from final;
