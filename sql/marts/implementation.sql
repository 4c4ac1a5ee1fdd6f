-- Grain: one row per special law and duty that is looked for (regulation, commission,
-- programme), and per further deadline that its transitories set. words, provision_id
-- and ordinal are those of the deadline, null where none is set; due_date is null where
-- no rule gives it. fulfilled_by is the oldest instrument of the kind that was
-- published after the law and before the next. outcome: in_time, late, published (no
-- deadline, or no day, to hold it against), not_seen (coverage of the gazette up to the
-- deadline, or up to now, is at least coverage_threshold), unknown, not_looked_for.
create or replace table marts.implementation as

with

laws as (

    select
        instrument_id,
        jurisdiction_code,
        title,
        publication_date,
        coalesce(
            lead(publication_date) over (
                partition by jurisdiction_code
                order by publication_date
            ),
            date 'infinity'
        ) as next_date
    from marts.instruments
    where
        is_special_law
        and operation != 'amends'
        and publication_date is not null

),

found as (

    select
        'regulation' as duty,
        jurisdiction_code,
        instrument_id,
        title,
        since_date,
        publication_date,
        evidence,
        document_sha256,
        page
    from intermediate.regulations_known(null)

    union all

    select
        relevance.relevance as duty,
        relevance.jurisdiction_code,
        relevance.instrument_id,
        relevance.title,
        relevance.publication_date as since_date,
        relevance.publication_date,
        instruments.evidence,
        relevance.document_sha256,
        relevance.first_page as page
    from marts.relevance as relevance
    inner join marts.instruments as instruments
        on relevance.instrument_id = instruments.instrument_id
    where
        relevance.provision_id is null
        and relevance.relevance in (
            'commission', 'programme', 'specialised_unit', 'protocol', 'budget'
        )

),

fulfilling as (

    select
        laws.instrument_id as law_id,
        found.*
    from laws
    inner join found
        on
            laws.jurisdiction_code = found.jurisdiction_code
            and laws.publication_date <= found.since_date
            and laws.next_date > found.since_date
    qualify
        row_number() over (
            partition by laws.instrument_id, found.duty
            order by
                found.evidence = 'claim' asc,
                found.since_date asc,
                found.instrument_id asc
        ) = 1

),

duties as (

    select unnest(['regulation', 'commission', 'programme']) as duty

),

deadlines as (

    select
        laws.instrument_id as law_id,
        deadlines.*
    from intermediate.deadlines as deadlines
    inner join laws
        on starts_with(deadlines.provision_id, laws.instrument_id || '/')

),

asked as (

    select
        laws.instrument_id,
        duties.duty
    from laws
    cross join duties

    union

    select
        law_id as instrument_id,
        duty
    from deadlines

),

last_days as (

    select
        jurisdiction_code,
        max(day) as last_day
    from intermediate.coverage_days
    group by jurisdiction_code

),

held as (

    select
        asked.instrument_id,
        laws.jurisdiction_code,
        laws.title as instrument_title,
        asked.duty,
        deadlines.provision_id,
        deadlines.ordinal,
        deadlines.words,
        deadlines.counts_from,
        deadlines.rule,
        deadlines.due_date,
        fulfilling.instrument_id as fulfilled_by,
        fulfilling.title as fulfilled_title,
        fulfilling.publication_date as fulfilled_date,
        fulfilling.evidence,
        fulfilling.document_sha256,
        fulfilling.page,
        last_days.last_day,
        least(deadlines.due_date, last_days.last_day) as seen_to
    from asked
    inner join laws
        on asked.instrument_id = laws.instrument_id
    left join deadlines
        on
            asked.instrument_id = deadlines.law_id
            and asked.duty = deadlines.duty
    left join fulfilling
        on
            asked.instrument_id = fulfilling.law_id
            and asked.duty = fulfilling.duty
    left join last_days
        on laws.jurisdiction_code = last_days.jurisdiction_code

),

final as (

    select
        held.* exclude (last_day, seen_to),  -- noqa: RF02
        case
            when held.fulfilled_date <= held.due_date then 'in_time'
            when held.fulfilled_date > held.due_date then 'late'
            when held.fulfilled_by is not null then 'published'
            when held.duty in ('harmonisation', 'other') then 'not_looked_for'
            when held.due_date > held.last_day then 'unknown'
            when coverage.coverage >= intermediate.coverage_threshold()
                then 'not_seen'
            else 'unknown'
        end as outcome,
        coverage.coverage,
        coverage.longest_hole_days,
        coverage.last_edition_date,
        intermediate.coverage_threshold() as coverage_threshold
    from held
    asof left join intermediate.coverage_days as coverage
        on
            held.jurisdiction_code = coverage.jurisdiction_code
            and held.seen_to >= coverage.day

)

select * from final;
