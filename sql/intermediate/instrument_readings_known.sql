-- Grain: one row per instrument of each document as read at known_at.
create or replace macro intermediate.instrument_readings_known(known_at) as table

    select *
    from intermediate.instrument_reading_history
    where
        known_from <= known_at
        and (known_to is null or known_at < known_to);
