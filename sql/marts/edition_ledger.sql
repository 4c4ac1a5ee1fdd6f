-- Grain: one row per edition that a gazette is expected to have published: each file
-- that it lists, each edition that is held otherwise, each publishing day without
-- either, each number that a listing leaves out. state says what is known of it, basis
-- why it is expected, learnt_at since when: seen, listed (not fetched yet), refused
-- (it came, and is no edition of this gazette that can be read), unreachable,
-- confirmed_none (the day was listed whole, and has none), unknown.
create or replace table marts.edition_ledger as

with

unread as (

    select
        document_sha256,
        max_by(reason, recorded_at) as reason
    from staging.stg_unread_documents as unread_documents
    where
        not exists (
            select 1
            from staging.stg_readings as readings
            where readings.document_sha256 = unread_documents.document_sha256
        )
    group by document_sha256

),

listed as (

    select
        listed.jurisdiction_code,
        coalesce(listed.publication_date, documents.publication_date)
            as publication_date,
        listed.number,
        listed.section,
        listed.kind,
        listed.url,
        case
            when documents.jurisdiction_code != listed.jurisdiction_code
                then 'refused'
            when unread.document_sha256 is not null
                then 'refused'
            when listed.document_sha256 is not null
                then 'seen'
            when listed.last_outcome is null
                then 'listed'
            when listed.last_outcome = 'refused'
                then 'refused'
            else 'unreachable'
        end as state,
        'listing' as basis,
        case
            when documents.jurisdiction_code != listed.jurisdiction_code
                then 'it prints the name of ' || documents.jurisdiction_code
            when unread.document_sha256 is not null
                then unread.reason
            when listed.document_sha256 is null
                then listed.last_reason
        end as reason,
        listed.document_sha256,
        coalesce(
            listed.first_seen_at, listed.last_attempt_at, listed.first_listed_at
        ) as learnt_at
    from intermediate.listed_documents_known as listed
    left join marts.documents as documents
        on listed.document_sha256 = documents.document_sha256
    left join unread
        on listed.document_sha256 = unread.document_sha256

),

held as (

    select
        documents.jurisdiction_code,
        documents.publication_date,
        any_value(editions.number) as number,
        any_value(editions.section) as section,
        any_value(editions.kind) as kind,
        cast(null as varchar) as url,
        'seen' as state,
        'held' as basis,
        cast(null as varchar) as reason,
        min(documents.document_sha256) as document_sha256,
        min(documents.archived_at) as learnt_at
    from marts.documents as documents
    inner join marts.editions as editions
        on documents.edition_id = editions.edition_id
    where
        documents.publication_date is not null
        and documents.jurisdiction_code is not null
        and not exists (
            select 1
            from listed
            inner join marts.documents as listed_documents
                on listed.document_sha256 = listed_documents.document_sha256
            where
                listed.jurisdiction_code = documents.jurisdiction_code
                and listed_documents.edition_id = documents.edition_id
        )
    group by
        documents.edition_id, documents.jurisdiction_code, documents.publication_date

),

found as (

    select * from listed

    union all

    select * from held

),

empty_slots as (

    select slots.*
    from intermediate.expected_slots as slots
    where
        not exists (
            select 1
            from found
            where
                found.jurisdiction_code = slots.jurisdiction_code
                and found.publication_date between slots.first_date and slots.last_date
        )

),

slot_days as (

    select
        jurisdiction_code,
        first_date,
        last_date,
        cast(unnest(generate_series(first_date, last_date, interval 1 day)) as date)
            as day
    from empty_slots

),

days_without as (

    select
        slot_days.jurisdiction_code,
        slot_days.last_date as publication_date,
        cast(null as varchar) as number,
        cast(null as varchar) as section,
        cast(null as varchar) as kind,
        cast(null as varchar) as url,
        case
            when bool_and(coalesce(listed_days.is_whole, false))
                then 'confirmed_none'
            when bool_or(listed_days.is_unreachable)
                then 'unreachable'
            else 'unknown'
        end as state,
        'publishing_days' as basis,
        cast(null as varchar) as reason,
        cast(null as varchar) as document_sha256,
        max(listed_days.learnt_at) as learnt_at
    from slot_days
    left join intermediate.listed_days_known as listed_days
        on
            slot_days.jurisdiction_code = listed_days.jurisdiction_code
            and slot_days.day = listed_days.day
    group by slot_days.jurisdiction_code, slot_days.first_date, slot_days.last_date

),

numbered as (

    select
        jurisdiction_code,
        year(publication_date) as year,
        try_cast(number as integer) as number,
        min(publication_date) as first_date,
        max(publication_date) as last_date,
        max(learnt_at) as learnt_at
    from found
    where
        publication_date is not null
        and try_cast(number as integer) is not null
        and coalesce(kind, '') not ilike '%extra%'
    group by jurisdiction_code, year(publication_date), try_cast(number as integer)

),

gaps as (

    select
        jurisdiction_code,
        first_date,
        number,
        lag(number) over in_order as number_before,
        lag(last_date) over in_order as date_before,
        greatest(learnt_at, lag(learnt_at) over in_order) as learnt_at
    from numbered
    window in_order as (partition by jurisdiction_code, year order by number)

),

numbers_left_out as (

    select
        gaps.jurisdiction_code,
        gaps.first_date as publication_date,
        cast(
            unnest(generate_series(gaps.number_before + 1, gaps.number - 1)) as varchar
        ) as number,
        cast(null as varchar) as section,
        cast(null as varchar) as kind,
        cast(null as varchar) as url,
        'unknown' as state,
        'number_gap' as basis,
        concat(
            'between no. ', gaps.number_before, ' of ', gaps.date_before,
            ' and no. ', gaps.number, ' of ', gaps.first_date
        ) as reason,
        cast(null as varchar) as document_sha256,
        gaps.learnt_at
    from gaps
    inner join intermediate.listed_days_known as days_before
        on
            gaps.jurisdiction_code = days_before.jurisdiction_code
            and gaps.date_before = days_before.day
            and days_before.is_whole
    inner join intermediate.listed_days_known as days_after
        on
            gaps.jurisdiction_code = days_after.jurisdiction_code
            and gaps.first_date = days_after.day
            and days_after.is_whole
    where
        gaps.date_before <= gaps.first_date
        and gaps.number - gaps.number_before between 2 and 6

),

final as (

    select * from found

    union all

    select * from days_without

    union all

    select * from numbers_left_out

)

select * from final;
