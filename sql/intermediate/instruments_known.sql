-- Grain: one row per instrument as known at known_at, with the day it ended.
create or replace macro intermediate.instruments_known(known_at) as table

    with

    instruments as (

        select * exclude (known_from, known_to)
        from intermediate.instruments_dated(known_at)

    ),

    abrogations as (

        select
            instrument_id,
            min(ended_date) as ended_date,
            min_by(decree_id, row(ended_date, decree_id)) as ended_by
        from intermediate.abrogations_known(known_at)
        group by instrument_id

    ),

    final as (

        select
            instruments.*,
            abrogations.ended_date,
            abrogations.ended_by
        from instruments
        left join abrogations
            on instruments.instrument_id = abrogations.instrument_id

    )

    select * from final;
