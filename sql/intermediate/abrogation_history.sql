-- Grain: one row per change that ends a law, and span of time over which it was known
-- to end that law: the newest one of that name before it, if there is only one.
create or replace table intermediate.abrogation_history as

with

candidates as (

    select *
    from intermediate.candidate_history
    where
        operation = 'abrogates'
        and label is null
        and part = ''

),

instants as (

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        ordinal,
        known_from as known_at
    from candidates

    union

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        ordinal,
        known_to as known_at
    from candidates
    where known_to is not null

),

spans_of_time as (

    select
        *,
        lead(known_at) over (
            partition by document_sha256, reader_version, instrument_ordinal, ordinal
            order by known_at
        ) as span_to
    from instants

),

standing as (

    select
        candidates.* exclude (known_from, known_to),
        spans_of_time.known_at as known_from,
        spans_of_time.span_to as known_to
    from spans_of_time
    inner join candidates
        on
            spans_of_time.document_sha256 = candidates.document_sha256
            and spans_of_time.reader_version = candidates.reader_version
            and spans_of_time.instrument_ordinal = candidates.instrument_ordinal
            and spans_of_time.ordinal = candidates.ordinal
            and spans_of_time.known_at >= candidates.known_from
            and (
                candidates.known_to is null
                or spans_of_time.known_at < candidates.known_to
            )
    qualify
        rank() over (
            partition by
                spans_of_time.document_sha256,
                spans_of_time.reader_version,
                spans_of_time.instrument_ordinal,
                spans_of_time.ordinal,
                spans_of_time.known_at
            order by
                candidates.distance asc,
                candidates.has_same_title desc,
                candidates.target_publication_date desc
        ) = 1

),

final as (

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        ordinal,
        known_from,
        any_value(known_to) as known_to,
        any_value(decree_id) as decree_id,
        any_value(start_date) as ended_date,
        if(count(*) = 1, min(instrument_id), null) as instrument_id,
        if(count(*) > 1, 'several laws of that name are known', null) as refusal
    from standing
    group by document_sha256, reader_version, instrument_ordinal, ordinal, known_from

)

select * from final;
