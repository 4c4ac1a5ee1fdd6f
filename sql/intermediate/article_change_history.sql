-- Grain: one row per article that a decree in a gazette changes, and span of time over
-- which the same was held of it, with the day from which it binds: the decree's, unless
-- it says another of this article or of its own article that orders the change.
create or replace table intermediate.article_change_history as

with

changes as (

    select
        changes.* exclude (known_from, known_to),  -- noqa: RF02
        targets.instrument_id,
        targets.known_from,
        targets.known_to,
        targets.instrument_id || '/art-' || intermediate.as_slug(changes.label)
            as provision_id
    from intermediate.target_history as targets
    inner join intermediate.change_history as changes
        on
            targets.document_sha256 = changes.document_sha256
            and targets.reader_version = changes.reader_version
            and targets.instrument_ordinal = changes.instrument_ordinal
            and targets.ordinal = changes.ordinal
            and targets.change_known_from = changes.known_from
    where
        changes.label is not null
        and changes.evidence = 'gazette'

),

-- A decree's own articles are numbered in words, those of laws in figures.
exceptions as (

    select
        *,
        unnest(labels) as label,
        regexp_matches(
            strip_accents(lower(in_force_words)),
            'articulos? (unico|primero|segund|tercer|cuart|quint|sext|septim'
            || '|octav|noven|decim)'
        ) as is_of_decree
    from staging.stg_in_force_exceptions

),

excepted as (

    select
        changes.document_sha256,
        changes.reader_version,
        changes.instrument_ordinal,
        changes.ordinal,
        changes.known_from,
        any_value(exceptions.in_force_date) as in_force_date,
        any_value(coalesce(exceptions.in_force_rule, 'unstated')) as in_force_rule
    from changes
    inner join exceptions
        on
            changes.document_sha256 = exceptions.document_sha256
            and changes.reader_version = exceptions.reader_version
            and changes.instrument_ordinal = exceptions.instrument_ordinal
            and (
                exceptions.instrument = ''
                or intermediate.as_slug(changes.target_title)
                = intermediate.as_slug(exceptions.instrument)
            )
            and if(
                exceptions.is_of_decree,
                changes.ordered_in
                = concat('art-', intermediate.as_slug(exceptions.label)),
                changes.label = exceptions.label
            )
    group by
        changes.document_sha256,
        changes.reader_version,
        changes.instrument_ordinal,
        changes.ordinal,
        changes.known_from

),

final as (

    select
        changes.* exclude (start_date, start_rule),
        if(
            excepted.in_force_rule is null, changes.start_date, excepted.in_force_date
        ) as start_date,
        coalesce(excepted.in_force_rule, changes.start_rule) as start_rule
    from changes
    left join excepted
        on
            changes.document_sha256 = excepted.document_sha256
            and changes.reader_version = excepted.reader_version
            and changes.instrument_ordinal = excepted.instrument_ordinal
            and changes.ordinal = excepted.ordinal
            and changes.known_from = excepted.known_from

)

select * from final;
