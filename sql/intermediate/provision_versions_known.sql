-- Grain: one row per provision and day on which a wording of it began, as known at
-- known_at (null: now). Key: provision_id, valid_from. last_known_text is the wording
-- before, where one is in force that is not known.
create or replace macro intermediate.provision_versions_known(known_at) as table

    select * exclude (known_from, known_to)
    from intermediate.provision_version_history
    where intermediate.is_known(known_from, known_to, known_at);
