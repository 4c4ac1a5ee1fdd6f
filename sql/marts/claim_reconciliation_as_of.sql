-- Grain: one row per number of the 32 entities that a third party gave, held against
-- what was read, and against claims, on the days that it was meant of: first_date to
-- last_date. evidence_count were read to have it throughout, possible_count were not
-- found to lack it throughout; verdict: differs (the number is not between them, or a
-- list names one that lacks it, or as a whole list leaves out one that has it), agrees
-- (both are the number), cannot_say (reason: no_measure, no_day, or
-- unknown_jurisdictions). verdict_with_claims believes claims of laws also. Counts that
-- end in _first and _last are those of these two days; coverage is the least of the 32
-- on the last, null where no editions are expected of one.
create or replace macro marts.claim_reconciliation_as_of(known_at) as table

    with

    timeline as materialized (

        select *
        from intermediate.adoption_timeline_known(known_at)
        where jurisdiction_code != 'FED'

    ),

    coverage as (

        select *
        from intermediate.coverage_days_known(known_at)

    ),

    first_laws as (

        select
            jurisdiction_code,
            min(valid_from) - 1 as day_before
        from timeline
        where status = 'special_law'
        group by jurisdiction_code

    ),

    counts as (

        select
            counts.* exclude (first_date, last_date),  -- noqa: RF02
            case
                when counts.before_code is null then counts.first_date
                else first_laws.day_before
            end as first_date,
            case
                when counts.before_code is null then counts.last_date
                else first_laws.day_before
            end as last_date
        from intermediate.claim_counts_known(known_at) as counts
        left join first_laws
            on counts.before_code = first_laws.jurisdiction_code

    ),

    days as (

        select
            measure,
            first_date as day
        from counts
        where measure is not null

        union

        select
            measure,
            last_date as day
        from counts
        where measure is not null

    ),

    standing as (

        select
            days.measure,
            days.day,
            timeline.jurisdiction_code,
            timeline.status,
            timeline.evidence
        from days
        inner join timeline
            on
                days.day >= coalesce(timeline.valid_from, date '-infinity')
                and days.day < coalesce(timeline.valid_to, date 'infinity')

    ),

    regulations as (

        select
            jurisdiction_code,
            min(since_date) filter (where evidence != 'claim') as read_date,
            min(since_date) as said_date
        from intermediate.regulations_known(known_at)
        group by jurisdiction_code

    ),

    answers as (

        select
            standing.measure,
            standing.day,
            standing.jurisdiction_code,
            case
                when
                    standing.measure = 'regulation'
                    and standing.day >= regulations.read_date
                    then 'yes'
                when
                    standing.measure = 'regulation'
                    and standing.day >= regulations.said_date
                    then 'claimed'
                when
                    standing.measure = 'special_law'
                    and standing.status = 'special_law'
                    then if(standing.evidence = 'claim', 'claimed', 'yes')
                when
                    standing.measure = 'special_law'
                    and standing.status = 'special_law_lapsed'
                    and standing.evidence != 'claim'
                    then 'no'
                when coverage.coverage >= intermediate.coverage_threshold() then 'no'
                else 'unknown'
            end as answer,
            coverage.coverage
        from standing
        left join regulations
            on standing.jurisdiction_code = regulations.jurisdiction_code
        asof left join coverage
            on
                standing.jurisdiction_code = coverage.jurisdiction_code
                and standing.day >= coverage.day

    ),

    ends as (

        select
            counts.count_id,
            at_first.jurisdiction_code,
            at_first.answer as first_answer,
            at_last.answer as last_answer,
            at_last.coverage,
            coalesce(
                list_contains(counts.jurisdiction_codes, at_first.jurisdiction_code),
                false
            ) as is_listed,
            at_first.answer = 'yes' and at_last.answer = 'yes' as has_it,
            at_first.answer in ('yes', 'claimed')
            and at_last.answer in ('yes', 'claimed') as is_said_to,
            at_first.answer = 'no' and at_last.answer = 'no' as lacks_it
        from counts
        inner join answers as at_first
            on
                counts.measure = at_first.measure
                and counts.first_date = at_first.day
        inner join answers as at_last
            on
                counts.measure = at_last.measure
                and counts.last_date = at_last.day
                and at_first.jurisdiction_code = at_last.jurisdiction_code

    ),

    summed as (

        select
            count_id,
            count(*) filter (where first_answer = 'yes') as evidence_count_first,
            count(*) filter (where first_answer = 'claimed') as claims_count_first,
            count(*) filter (where last_answer = 'yes') as evidence_count_last,
            count(*) filter (where last_answer = 'claimed') as claims_count_last,
            count(*) filter (where has_it) as evidence_count,
            count(*) filter (where is_said_to) as said_count,
            count(*) filter (where not lacks_it) as possible_count,
            if(count(coverage) = count(*), min(coverage), null) as coverage,
            list_sort(list(jurisdiction_code) filter (where is_listed and lacks_it))
                as listed_but_lacking,
            list_sort(list(jurisdiction_code) filter (where not is_listed and has_it))
                as read_but_not_listed,
            list_sort(
                list(jurisdiction_code) filter (where not is_listed and is_said_to)
            ) as said_but_not_listed,
            list_sort(
                list(jurisdiction_code) filter (where is_listed and not is_said_to)
            ) as listed_only,
            list_sort(
                list(jurisdiction_code) filter (where not is_said_to and not lacks_it)
            ) as undetermined
        from ends
        group by count_id

    ),

    judged as (

        select
            counts.*,
            summed.* exclude (count_id),  -- noqa: RF02
            case
                when counts.measure is null then 'no_measure'
                when summed.count_id is null then 'no_day'
                when
                    counts.claimed_count < summed.evidence_count
                    or counts.claimed_count > summed.possible_count
                    or len(summed.listed_but_lacking) > 0
                    or (
                        counts.is_list_complete and len(summed.read_but_not_listed) > 0
                    )
                    then 'differs'
                when summed.evidence_count = summed.possible_count then 'agrees'
                else 'unknown_jurisdictions'
            end as judgement,
            case
                when counts.measure is null or summed.count_id is null
                    then 'cannot_say'
                when
                    counts.claimed_count < summed.said_count
                    or counts.claimed_count > summed.possible_count
                    or len(summed.listed_but_lacking) > 0
                    or (
                        counts.is_list_complete and len(summed.said_but_not_listed) > 0
                    )
                    then 'differs'
                when summed.said_count = summed.possible_count then 'agrees'
                else 'cannot_say'
            end as verdict_with_claims
        from counts
        left join summed
            on counts.count_id = summed.count_id

    ),

    final as (

        select
            count_id,
            claimant,
            counted,
            claimed_count,
            first_date,
            last_date,
            if(judgement in ('agrees', 'differs'), judgement, 'cannot_say') as verdict,
            verdict_with_claims,
            if(judgement in ('agrees', 'differs'), null, judgement) as reason,
            evidence_count,
            said_count,
            possible_count,
            evidence_count_first,
            claims_count_first,
            evidence_count_last,
            claims_count_last,
            jurisdiction_codes,
            is_list_complete,
            coalesce(listed_but_lacking, []) as listed_but_lacking,
            if(jurisdiction_codes is null, null, listed_only) as listed_only,
            if(jurisdiction_codes is null, null, read_but_not_listed)
                as read_but_not_listed,
            if(jurisdiction_codes is null, null, said_but_not_listed)
                as said_but_not_listed,
            undetermined,
            coverage,
            source
        from judged

    )

    select * from final;
