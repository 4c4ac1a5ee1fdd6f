-- Grain: one row per change as known at known_at (null: now), with the law that it
-- falls on. refusal says why a change is not applied.
create or replace macro intermediate.changes_known(known_at) as table

    with

    changes as (

        select *
        from intermediate.change_history
        where intermediate.is_known(known_from, known_to, known_at)

    ),

    targets as (

        select *
        from intermediate.target_history
        where intermediate.is_known(known_from, known_to, known_at)

    ),

    abrogations as (

        select *
        from intermediate.abrogation_history
        where intermediate.is_known(known_from, known_to, known_at)

    ),

    articles as (

        select *
        from intermediate.article_change_history
        where intermediate.is_known(known_from, known_to, known_at)

    ),

    wordings as (

        select
            events.provision_id,
            events.document_sha256,
            events.instrument_ordinal,
            coalesce(events.refusal, merged.refusal) as refusal
        from intermediate.version_events as events
        left join intermediate.merged_wordings as merged
            on
                events.proposal_id = merged.proposal_id
                and events.known_from = merged.known_from
        where
            events.source = 'changed'
            and intermediate.is_known(events.known_from, events.known_to, known_at)

    ),

    final as (

        select
            changes.* exclude (
                known_from, known_to, start_date, start_rule  -- noqa: RF02
            ),
            articles.provision_id,
            coalesce(targets.instrument_id, abrogations.instrument_id)
                as instrument_id,
            coalesce(articles.start_date, changes.start_date) as start_date,
            coalesce(articles.start_rule, changes.start_rule) as start_rule,
            coalesce(
                targets.refusal,
                abrogations.refusal,
                wordings.refusal,
                if(
                    changes.operation = 'abrogates'
                    and changes.label is null
                    and changes.part = ''
                    and abrogations.instrument_id is null,
                    'no law of that name, in force and older, is known',
                    null
                )
            ) as refusal
        from changes
        left join targets
            on
                changes.document_sha256 = targets.document_sha256
                and changes.reader_version = targets.reader_version
                and changes.instrument_ordinal = targets.instrument_ordinal
                and changes.ordinal = targets.ordinal
        left join abrogations
            on
                changes.document_sha256 = abrogations.document_sha256
                and changes.reader_version = abrogations.reader_version
                and changes.instrument_ordinal = abrogations.instrument_ordinal
                and changes.ordinal = abrogations.ordinal
        left join articles
            on
                changes.document_sha256 = articles.document_sha256
                and changes.reader_version = articles.reader_version
                and changes.instrument_ordinal = articles.instrument_ordinal
                and changes.ordinal = articles.ordinal
        left join wordings
            on
                articles.provision_id = wordings.provision_id
                and articles.document_sha256 = wordings.document_sha256
                and articles.instrument_ordinal = wordings.instrument_ordinal

    )

    select * from final;
