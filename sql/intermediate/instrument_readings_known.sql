-- Grain: one row per instrument of each document as read at known_at.
create or replace macro intermediate.instrument_readings_known(known_at) as table

    select *
    from intermediate.instrument_reading_history
    where intermediate.is_known(known_from, known_to, known_at);
