-- Grain: one row per article that a decree in a gazette changes, as known at known_at,
-- with the version it makes. has_text is false where the decree does not give all of
-- the new words; refusal then says why the change is not applied.
create or replace macro intermediate.article_changes_known(known_at) as table

    with

    changes as (

        select *
        from intermediate.changes_known(known_at)
        where
            label is not null
            and evidence = 'gazette'

    ),

    articles as (

        select
            instrument_id,
            label,
            min(provision_id) as provision_id,
            min(ordinal) as ordinal,
            bool_or(concerns_trafficking) as concerns_trafficking
        from intermediate.provision_readings_known(known_at)
        where kind = 'article'
        group by instrument_id, label

    ),

    -- An article that one decree adds is there for the next decree to reform.
    added as (

        select
            instrument_id,
            label,
            min(start_date) as added_date
        from changes
        where operation = 'adds'
        group by instrument_id, label

    ),

    placed as (

        select
            changes.*,
            articles.ordinal as article_ordinal,
            coalesce(
                articles.provision_id,
                changes.instrument_id || '/art-' || intermediate.as_slug(changes.label)
            ) as provision_id,
            coalesce(articles.concerns_trafficking, false) as concerns_trafficking,
            articles.provision_id is not null
            or coalesce(added.added_date < changes.start_date, false)
            or changes.operation = 'adds' as is_article_known,
            changes.operation = 'repeals'
            and changes.part = ''
            and changes.text is null
            and not changes.is_elided as is_whole_repeal
        from changes
        left join articles
            on
                changes.instrument_id = articles.instrument_id
                and changes.label = articles.label
        left join added
            on
                changes.instrument_id = added.instrument_id
                and changes.label = added.label

    ),

    final as (

        select
            * exclude (refusal),
            case
                when refusal is not null then refusal
                when not is_article_known then 'the law has no such article here'
                when is_whole_repeal then null
                when operation = 'repeals' and text is null
                    then 'the decree repeals a part and does not print the rest'
                when is_unreadable
                    then 'the page that gives the new wording cannot be read'
                when is_elided then 'the decree leaves out words that stay'
                when text is null then 'the decree gives no wording that was read'
                when start_date is null then 'the decree has no date'
            end as refusal
        from placed

    )

    select * from final;
