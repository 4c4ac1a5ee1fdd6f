-- Grain: one row per provision in force on valid_on, as known at known_at. A repealed
-- article is absent; one whose wording is not known has null text.
create or replace macro marts.provisions_as_of(valid_on, known_at) as table

    select *
    from intermediate.provision_versions_known(known_at)
    where
        not is_repealed
        and valid_from <= valid_on
        and (valid_to is null or valid_on < valid_to);
