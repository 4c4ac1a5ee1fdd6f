-- Grain: one row per day on which a count changed, status and evidence, as known at
-- known_at: how many of the 33 jurisdictions answer so on each day of [valid_from,
-- valid_to), and which. The first has no valid_from, the last no valid_to. coverage is
-- the least of theirs on valid_from, null where no editions are expected of one.
create or replace macro marts.adoption_counts_as_of(known_at) as table

    with

    timeline as materialized (

        select *
        from intermediate.adoption_timeline_known(known_at)

    ),

    days as (

        select distinct valid_from as day
        from timeline

    ),

    stretches as (

        select
            day,
            lead(day) over (order by day nulls first) as next_day
        from days

    ),

    answers as (

        select
            stretches.*,
            timeline.jurisdiction_code,
            timeline.status,
            timeline.evidence
        from stretches
        inner join timeline
            on
                coalesce(stretches.day, date '-infinity')
                >= coalesce(timeline.valid_from, date '-infinity')
                and coalesce(stretches.day, date '-infinity')
                < coalesce(timeline.valid_to, date 'infinity')

    ),

    coverage as (

        select *
        from intermediate.coverage_days_known(known_at)

    ),

    final as (

        select
            answers.day as valid_from,
            answers.next_day as valid_to,
            answers.status,
            answers.evidence,
            count(*) as jurisdictions,
            list(answers.jurisdiction_code order by answers.jurisdiction_code)
                as jurisdiction_codes,
            if(
                count(coverage.coverage) = count(*), min(coverage.coverage), null
            ) as coverage
        from answers
        asof left join coverage
            on
                answers.jurisdiction_code = coverage.jurisdiction_code
                and answers.day >= coverage.day
        group by answers.day, answers.next_day, answers.status, answers.evidence

    )

    select * from final;
