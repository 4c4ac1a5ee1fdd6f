-- Grain: one row per instrument and span of time over which the same was held of it,
-- from its best evidence: a gazette before a compilation, a later compilation before an
-- earlier.
create or replace table intermediate.instrument_history as

with

instants as (

    select
        instrument_id,
        known_from as known_at
    from intermediate.instrument_reading_history

    union

    select
        instrument_id,
        known_to as known_at
    from intermediate.instrument_reading_history
    where known_to is not null

),

spans_of_time as (

    select
        instrument_id,
        known_at as span_from,
        lead(known_at) over (
            partition by instrument_id
            order by known_at
        ) as span_to
    from instants

),

readings as (

    select
        history.*,
        spans_of_time.span_from,
        spans_of_time.span_to,
        row_number() over (
            partition by spans_of_time.instrument_id, spans_of_time.span_from
            order by
                history.evidence_rank asc,
                history.last_reform_date desc nulls last,
                history.document_sha256 asc
        ) as preference
    from spans_of_time
    inner join intermediate.instrument_reading_history as history
        on
            spans_of_time.instrument_id = history.instrument_id
            and spans_of_time.span_from >= history.known_from
            and (
                history.known_to is null
                or spans_of_time.span_from < history.known_to
            )

),

gathered as (

    select
        instrument_id,
        span_from as known_from,
        any_value(span_to) as known_to,
        first(jurisdiction_code order by preference) filter (
            where jurisdiction_code is not null
        ) as jurisdiction_code,
        first(kind order by preference) filter (
            where kind is not null
        ) as kind,
        first(title order by preference) filter (
            where title is not null
        ) as title,
        first(slug order by preference) filter (
            where slug is not null
        ) as slug,
        first(operation order by preference) filter (
            where operation is not null
        ) as operation,
        first(decree order by preference) filter (
            where decree is not null
        ) as decree,
        first(gazette order by preference) filter (
            where gazette is not null
        ) as gazette,
        first(publication_date order by preference) filter (
            where publication_date is not null
        ) as publication_date,
        first(
            { 'date': in_force_date, 'rule': in_force_rule }
            order by in_force_date is null, preference
        ) filter (
            where in_force_rule is not null
        ) as in_force,
        max(last_reform_date) as last_reform_date,
        bool_or(is_special_law) as is_special_law,
        first(
            {
                'evidence': evidence,
                'document_sha256': document_sha256,
                'first_page': first_page,
                'last_page': last_page
            }
            order by preference
        ) as best,
        max(recorded_at) as recorded_at
    from readings
    group by instrument_id, span_from

),

final as (

    select
        * exclude (in_force, best),
        in_force.date as in_force_date,
        in_force.rule as in_force_rule,
        best.evidence,
        best.document_sha256,
        best.first_page,
        best.last_page,
        -- A day that is left to another act, or that two sentences contradict, is not
        -- that of publication.
        -- A ruling that takes effect once notified has done so when it is printed.
        case
            when in_force.rule is null or in_force.rule = 'on_notification'
                then coalesce(in_force.date, publication_date)
            else in_force.date
        end as start_date,
        case
            when in_force.date is not null then in_force.rule
            when in_force.rule != 'on_notification' then in_force.rule
            when publication_date is not null then 'published'
        end as start_rule
    from gathered

)

select * from final;
