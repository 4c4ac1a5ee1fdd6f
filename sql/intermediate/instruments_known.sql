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
            and intermediate.is_known(endings.known_from, endings.known_to, known_at)
    where intermediate.is_known(instruments.known_from, instruments.known_to, known_at);
