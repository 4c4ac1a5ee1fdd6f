-- Grain: one row per wording that a compilation proves, and span of time over which
-- that was held: the words it prints, since the last note of the article; and, with
-- null text, each earlier wording that the notes speak of and nobody printed here.
create or replace view intermediate.proposals_compiled as

with

provisions as (

    select
        *,
        if(kind = 'article', label, null) as noted_label
    from intermediate.provision_reading_history
    where evidence = 'compilation'

),

noted_compilations as (

    select distinct
        document_sha256,
        reader_version,
        instrument_ordinal
    from intermediate.note_history

),

printed as (

    select
        provisions.*,
        first_notes.is_whole_addition,
        last_notes.note_date as noted_from,
        last_notes.decree as noted_decree,
        last_notes.gazette as noted_gazette,
        -- A compilation that was reformed and prints no notes proves its words
        -- only from its last reform on.
        coalesce(
            noted_compilations.document_sha256 is null
            and provisions.last_reform_date > provisions.start_date
            and provisions.kind = 'article',
            false
        ) as is_unnoted,
        -- A decree that rewrote the whole law: what has no note since then is
        -- proved only from that day on.
        coalesce(
            provisions.restated_date > provisions.start_date
            and provisions.kind = 'article'
            and last_notes.note_date is null,
            false
        ) as is_restated
    from provisions
    left join intermediate.note_history as first_notes
        on
            provisions.document_sha256 = first_notes.document_sha256
            and provisions.reader_version = first_notes.reader_version
            and provisions.instrument_ordinal = first_notes.instrument_ordinal
            and provisions.noted_label = first_notes.label
            and provisions.known_from = first_notes.known_from
            and first_notes.place = 1
    left join intermediate.note_history as last_notes
        on
            provisions.document_sha256 = last_notes.document_sha256
            and provisions.reader_version = last_notes.reader_version
            and provisions.instrument_ordinal = last_notes.instrument_ordinal
            and provisions.noted_label = last_notes.label
            and provisions.known_from = last_notes.known_from
            and last_notes.place = last_notes.places
    left join noted_compilations
        on
            provisions.document_sha256 = noted_compilations.document_sha256
            and provisions.reader_version = noted_compilations.reader_version
            and provisions.instrument_ordinal
            = noted_compilations.instrument_ordinal

),

judged as (

    select
        *,
        noted_from is null
        and not is_unnoted
        and not is_restated as is_original
    from printed

),

wordings as (

    select
        * exclude (decree, gazette, is_original),
        coalesce(noted_decree, if(is_original, decree, null)) as decree,
        coalesce(noted_gazette, if(is_original, gazette, null)) as gazette,
        case
            when path like 'ref-%' then null
            when noted_from is not null then noted_from
            when is_unnoted then last_reform_date
            when is_restated then restated_date
            when is_repealed then null
            else start_date
        end as valid_from,
        case
            when path like 'ref-%' then null
            when noted_from is not null then 'reform_note'
            when is_unnoted then 'compiled'
            when is_restated then 'restated'
            when is_repealed then null
            else start_rule
        end as date_rule
    from judged

),

earlier as (

    select
        printed.*,
        notes.note_date as valid_from,
        'reform_note' as date_rule,
        notes.decree as noted_by,
        notes.gazette as noted_in
    from printed
    inner join intermediate.note_history as notes
        on
            printed.document_sha256 = notes.document_sha256
            and printed.reader_version = notes.reader_version
            and printed.instrument_ordinal = notes.instrument_ordinal
            and printed.noted_label = notes.label
            and printed.known_from = notes.known_from
            and notes.place < notes.places

    union all

    select
        printed.*,
        printed.start_date as valid_from,
        printed.start_rule as date_rule,
        printed.decree as noted_by,
        printed.gazette as noted_in
    from printed
    where
        printed.start_date is not null
        and printed.path not like 'ref-%'
        and (
            (
                printed.noted_from is not null
                and not printed.is_whole_addition
            )
            or (
                printed.noted_from is null
                and (printed.is_unnoted or printed.is_restated)
            )
        )

),

final as (

    select
        provision_id,
        instrument_id,
        label,
        kind,
        ordinal,
        'printed' as source,
        if(is_unreadable, null, text) as text,
        is_repealed,
        is_unreadable,
        concerns_trafficking,
        relevance,
        divisions,
        valid_from,
        date_rule,
        evidence,
        decree,
        gazette,
        document_sha256,
        reader_version,
        instrument_ordinal,
        ordinal as provision_ordinal,
        first_page,
        last_page,
        coalesce(last_reform_date, start_date) as as_of_date,
        recorded_at,
        known_from,
        known_to
    from wordings

    union all

    select
        provision_id,
        instrument_id,
        label,
        kind,
        ordinal,
        'noted' as source,
        cast(null as varchar) as text,
        false as is_repealed,
        false as is_unreadable,
        null as concerns_trafficking,
        null as relevance,
        null as divisions,
        valid_from,
        date_rule,
        evidence,
        noted_by as decree,
        noted_in as gazette,
        document_sha256,
        reader_version,
        instrument_ordinal,
        cast(null as integer) as provision_ordinal,
        first_page,
        last_page,
        coalesce(last_reform_date, start_date) as as_of_date,
        recorded_at,
        known_from,
        known_to
    from earlier

)

select * from final;
