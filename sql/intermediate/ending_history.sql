-- Grain: one row per law that something ends, and span of time over which the same was
-- known of its end.
create or replace table intermediate.ending_history as

with

instants as (

    select
        instrument_id,
        known_from as known_at
    from intermediate.abrogation_history

    union

    select
        instrument_id,
        known_to as known_at
    from intermediate.abrogation_history
    where known_to is not null

),

spans_of_time as (

    select
        instrument_id,
        known_at as known_from,
        lead(known_at) over (
            partition by instrument_id
            order by known_at
        ) as known_to
    from instants

),

final as (

    select
        spans_of_time.instrument_id,
        spans_of_time.known_from,
        any_value(spans_of_time.known_to) as known_to,
        min(abrogations.ended_date) as ended_date,
        min_by(
            abrogations.decree_id, row(abrogations.ended_date, abrogations.decree_id)
        ) as ended_by
    from spans_of_time
    inner join intermediate.abrogation_history as abrogations
        on
            spans_of_time.instrument_id = abrogations.instrument_id
            and spans_of_time.known_from >= abrogations.known_from
            and (
                abrogations.known_to is null
                or spans_of_time.known_from < abrogations.known_to
            )
    group by spans_of_time.instrument_id, spans_of_time.known_from

)

select * from final;
