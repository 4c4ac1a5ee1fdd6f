-- Grain: one row per change that an instrument makes to another, as known at known_at.
create or replace macro intermediate.changes_dated(known_at) as table

    select *
    from intermediate.change_history
    where
        known_from <= known_at
        and (known_to is null or known_at < known_to);
