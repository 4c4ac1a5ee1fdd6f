-- Grain: one row per provision of each document as read at known_at, with its identity.
create or replace macro intermediate.provision_readings_known(known_at) as table

    select *
    from intermediate.provision_reading_history
    where intermediate.is_known(known_from, known_to, known_at);
