-- Grain: one row per jurisdiction (33): its status on valid_on, as known now.
create or replace macro marts.adoption_status_on(valid_on) as table

    select *  -- noqa: AM04
    from marts.adoption_status_as_of(valid_on, null);
