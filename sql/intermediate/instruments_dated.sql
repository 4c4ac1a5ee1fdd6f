-- Grain: one row per instrument as known at known_at, but for the day it ended.
create or replace macro intermediate.instruments_dated(known_at) as table

    select *
    from intermediate.instrument_history
    where
        known_from <= known_at
        and (known_to is null or known_at < known_to);
