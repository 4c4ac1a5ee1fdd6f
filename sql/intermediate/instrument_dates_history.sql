-- Grain: one row per instrument and span of time over which the same days were held of
-- it.
create or replace table intermediate.instrument_dates_history as

with

fingerprinted as (

    select
        instrument_id,
        start_date,
        start_rule,
        publication_date,
        decree,
        gazette,
        known_from,
        known_to,
        cast(row(start_date, start_rule, publication_date, decree, gazette) as varchar)
            as content
    from intermediate.instrument_history

),

marked as (

    select
        *,
        coalesce(
            content = lag(content) over (
                partition by instrument_id
                order by known_from
            ),
            false
        ) as goes_on
    from fingerprinted

),

numbered as (

    select
        *,
        count_if(not goes_on) over (
            partition by instrument_id
            order by known_from
        ) as stretch
    from marked

),

final as (

    select
        instrument_id,
        any_value(start_date) as start_date,
        any_value(start_rule) as start_rule,
        any_value(publication_date) as publication_date,
        any_value(decree) as decree,
        any_value(gazette) as gazette,
        min(known_from) as known_from,
        arg_max_null(known_to, known_from) as known_to
    from numbered
    group by instrument_id, stretch

)

select * from final;
