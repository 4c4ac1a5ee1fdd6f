-- Grain: one row per status and evidence that a jurisdiction has on valid_on, as known
-- at known_at (null: now): how many of the 33 answer so on that day, and which.
create or replace macro marts.adoption_counts_on(valid_on, known_at) as table

    select * exclude (valid_from, valid_to)
    from marts.adoption_counts_as_of(known_at)
    where
        (valid_from is null or valid_from <= valid_on)
        and (valid_to is null or valid_on < valid_to);
