-- Grain: one row per provision, span of time over which the same was proposed of it,
-- and wording proposed. What a compilation's note dates by the day of publication
-- begins on the day that the decree itself gives, where that decree was read. refusal
-- says why a wording cannot be had from the decree alone.
create or replace table intermediate.version_events as

with

instants as (

    select
        provision_id,
        known_from as known_at
    from intermediate.proposal_history

    union

    select
        provision_id,
        known_to as known_at
    from intermediate.proposal_history
    where known_to is not null

    union

    select
        proposals.provision_id,
        unnest([endings.known_from, endings.known_to]) as known_at
    from intermediate.proposal_history as proposals
    inner join intermediate.ending_history as endings
        on proposals.instrument_id = endings.instrument_id

),

spans_of_time as (

    select
        provision_id,
        known_at as known_from,
        lead(known_at) over (
            partition by provision_id
            order by known_at
        ) as known_to
    from instants
    where known_at is not null

),

active as (

    select
        spans_of_time.provision_id,
        spans_of_time.known_from,
        spans_of_time.known_to,
        proposals.proposal_id,
        proposals.instrument_id,
        proposals.source,
        proposals.valid_from as proposed_from,
        proposals.as_of_date,
        proposals.evidence,
        proposals.text is not null as has_text,
        proposals.divisions is not null as has_divisions,
        proposals.relevance,
        proposals.is_merged,
        proposals.is_addition,
        proposals.is_wordless,
        proposals.is_repealed,
        proposals.is_unreadable,
        proposals.recorded_at,
        proposals.document_sha256,
        proposals.instrument_ordinal
    from spans_of_time
    inner join intermediate.proposal_history as proposals
        on
            spans_of_time.provision_id = proposals.provision_id
            and spans_of_time.known_from >= proposals.known_from
            and (
                proposals.known_to is null
                or spans_of_time.known_from < proposals.known_to
            )

),

gazetted as (

    select
        provision_id,
        known_from,
        as_of_date,
        max(proposed_from) as start_date
    from active
    where source = 'changed'
    group by provision_id, known_from, as_of_date

),

dated as (

    select
        active.*,
        case
            when active.source in ('printed', 'noted')
                then coalesce(gazetted.start_date, active.proposed_from)
            else active.proposed_from
        end as valid_from,
        min(
            case
                when active.source not in ('changed', 'reviewed')
                    then date '0001-01-01'
                when active.is_addition then active.proposed_from
            end
        ) over (
            partition by active.provision_id, active.known_from
        ) as first_date
    from active
    left join gazetted
        on
            active.provision_id = gazetted.provision_id
            and active.known_from = gazetted.known_from
            and active.proposed_from = gazetted.as_of_date
            and active.source in ('printed', 'noted')

),

-- A law that prints two articles of one number does not say which one is changed.
doubled as (

    select distinct
        spans_of_time.provision_id,
        spans_of_time.known_from
    from spans_of_time
    inner join intermediate.provision_reading_history as readings
        on
            concat(spans_of_time.provision_id, '~2') = readings.provision_id
            and spans_of_time.known_from >= readings.known_from
            and (
                readings.known_to is null
                or spans_of_time.known_from < readings.known_to
            )
    where readings.kind = 'article'

),

final as (

    select
        dated.* exclude (first_date, proposed_from),  -- noqa: RF02
        case
            when dated.source != 'changed' then null
            when doubled.provision_id is not null
                then 'the law has more than one article of that number'
            when
                not dated.is_addition
                and (
                    dated.first_date is null
                    or dated.first_date >= dated.valid_from
                )
                then 'the law has no such article here'
            when dated.is_unreadable
                then 'the page that gives the new wording cannot be read'
            when dated.valid_from is null
                then 'the decree does not say on which day it binds'
            when
                dated.is_wordless and not dated.is_merged and not dated.is_repealed
                then 'the decree gives no wording that was read'
        end as refusal,
        bool_or(dated.is_merged) over (
            partition by dated.provision_id, dated.known_from
        ) as needs_merging
    from dated
    left join doubled
        on
            dated.provision_id = doubled.provision_id
            and dated.known_from = doubled.known_from

)

select * from final;
