-- Grain: one row per change, and span of time over which it was held to fall on the
-- same law: the newest of that name not ended when the decree came into force, unless
-- an older one alone bears the title that the decree prints. refusal says why it finds
-- none.
create or replace table intermediate.target_history as

with

candidates as (

    select *
    from intermediate.candidate_history
    where operation != 'abrogates'

),

instants as (

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        known_from as known_at
    from intermediate.change_history

    union

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        known_to as known_at
    from intermediate.change_history
    where known_to is not null

    union

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        unnest([candidates.known_from, candidates.known_to]) as known_at
    from candidates

    union

    select
        candidates.document_sha256,
        candidates.reader_version,
        candidates.instrument_ordinal,
        unnest([endings.known_from, endings.known_to]) as known_at
    from candidates
    inner join intermediate.ending_history as endings
        on candidates.instrument_id = endings.instrument_id

),

spans_of_time as (

    select
        *,
        lead(known_at) over (
            partition by document_sha256, reader_version, instrument_ordinal
            order by known_at
        ) as span_to
    from instants
    where known_at is not null

),

standing as (

    select
        spans_of_time.document_sha256,
        spans_of_time.reader_version,
        spans_of_time.instrument_ordinal,
        candidates.ordinal,
        spans_of_time.known_at,
        candidates.instrument_id
    from spans_of_time
    inner join candidates
        on
            spans_of_time.document_sha256 = candidates.document_sha256
            and spans_of_time.reader_version = candidates.reader_version
            and spans_of_time.instrument_ordinal = candidates.instrument_ordinal
            and spans_of_time.known_at >= candidates.known_from
            and (
                candidates.known_to is null
                or spans_of_time.known_at < candidates.known_to
            )
    left join intermediate.ending_history as endings
        on
            candidates.instrument_id = endings.instrument_id
            and spans_of_time.known_at >= endings.known_from
            and (
                endings.known_to is null
                or spans_of_time.known_at < endings.known_to
            )
    where
        endings.ended_date is null
        or endings.ended_date > candidates.start_date
    qualify
        rank() over (
            partition by
                spans_of_time.document_sha256,
                spans_of_time.reader_version,
                spans_of_time.instrument_ordinal,
                candidates.ordinal,
                spans_of_time.known_at
            order by
                candidates.distance asc,
                candidates.has_same_title desc,
                candidates.target_publication_date desc
        ) = 1

),

counted as (

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        ordinal,
        known_at,
        count(*) as laws,
        min(instrument_id) as instrument_id
    from standing
    group by document_sha256, reader_version, instrument_ordinal, ordinal, known_at

),

final as (

    select
        changes.document_sha256,
        changes.reader_version,
        changes.instrument_ordinal,
        changes.ordinal,
        changes.known_from as change_known_from,
        spans_of_time.known_at as known_from,
        spans_of_time.span_to as known_to,
        case when counted.laws = 1 then counted.instrument_id end as instrument_id,
        case
            when changes.operation = 'enacts' then null
            when changes.evidence != 'gazette' then null
            when counted.laws > 1 then 'several laws of that name are known'
            when counted.laws is null
                then 'no law of that name, in force and older, is known'
        end as refusal
    from intermediate.change_history as changes
    inner join spans_of_time
        on
            changes.document_sha256 = spans_of_time.document_sha256
            and changes.reader_version = spans_of_time.reader_version
            and changes.instrument_ordinal = spans_of_time.instrument_ordinal
            and changes.known_from <= spans_of_time.known_at
            and (
                changes.known_to is null
                or changes.known_to > spans_of_time.known_at
            )
    left join counted
        on
            spans_of_time.document_sha256 = counted.document_sha256
            and spans_of_time.reader_version = counted.reader_version
            and spans_of_time.instrument_ordinal = counted.instrument_ordinal
            and changes.ordinal = counted.ordinal
            and spans_of_time.known_at = counted.known_at
    where
        changes.operation != 'abrogates'
        or changes.label is not null
        or changes.part != ''

)

select * from final;
