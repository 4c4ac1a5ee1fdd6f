-- Grain: one row per instrument as known at known_at (null: now), with the day it
-- ended.
create or replace macro intermediate.instruments_known(known_at) as table

    select
        instruments.* exclude (known_from, known_to),  -- noqa: RF02
        endings.ended_date,
        endings.ended_by
    from intermediate.instrument_history as instruments
    left join intermediate.ending_history as endings
        on
            instruments.instrument_id = endings.instrument_id
            and endings.known_from <= coalesce(known_at, timestamptz 'infinity')
            and (
                endings.known_to is null
                or endings.known_to > coalesce(known_at, timestamptz 'infinity')
            )
    where
        instruments.known_from <= coalesce(known_at, timestamptz 'infinity')
        and (
            instruments.known_to is null
            or instruments.known_to > coalesce(known_at, timestamptz 'infinity')
        );
