-- Grain: one row per jurisdiction and day on which its answer changed, as known at
-- known_at: the answer on each day of [valid_from, valid_to), and why it changed. The
-- first of each has no valid_from, the last no valid_to. cause is beginning, enacted,
-- replaced, abrogated, offence_added, offence_reworded, offence_ended, claimed,
-- coverage_reached, coverage_lost or reviewed; caused_by is the instrument, the
-- provision, the decree, the claim or the review that did it. Coverage is that of
-- valid_from. is_reopened says that a person decided and something else is read by now;
-- read_status and read_instrument_id are what is.
create or replace macro marts.adoption_timeline_as_of(known_at) as table

    with

    answers as (

        select
            *,
            row(
                preference,
                answer_id,
                since_date,
                status,
                instrument_id,
                review_id,
                is_reopened
            ) as answer
        from intermediate.adoption_said_known(known_at)

    ),

    followed as (

        select
            *,
            lag(answer) over in_order as answer_before,
            lag(preference) over in_order as preference_before,
            coalesce(review_id, '') != coalesce(lag(review_id) over in_order, '')
                as is_reviewed_anew,
            lag(review_id) over in_order as review_before
        from answers
        window in_order as (
            partition by jurisdiction_code
            order by day nulls first
        )

    ),

    changed as (

        select *
        from followed
        where
            day is null
            or answer is distinct from answer_before

    ),

    caused as (

        select
            *,
            lead(day) over (
                partition by jurisdiction_code
                order by day nulls first
            ) as next_day,
            case
                when day is null then 'beginning'
                when is_reviewed_anew then 'reviewed'
                when evidence = 'claim' then 'claimed'
                when read_status = 'special_law_lapsed' then 'abrogated'
                when read_status = 'special_law' and day != since_date then 'abrogated'
                when
                    read_status = 'special_law'
                    and preference_before = preference
                    then 'replaced'
                when read_status = 'special_law' then 'enacted'
                when
                    read_status = 'offence_only'
                    and preference_before = preference
                    then 'offence_reworded'
                when read_status = 'offence_only' then 'offence_added'
                when preference_before = 30 then 'offence_ended'
                when read_status = 'none_found' then 'coverage_reached'
                else 'coverage_lost'
            end as cause
        from changed

    ),

    coverage as (

        select *
        from intermediate.coverage_days_known(known_at)

    ),

    final as (

        select
            caused.jurisdiction_code,
            jurisdictions.jurisdiction,
            caused.day as valid_from,
            caused.next_day as valid_to,
            caused.status,
            caused.instrument_id,
            caused.instrument_title,
            caused.decree,
            caused.publication_date,
            caused.in_force_date,
            cast(caused.generation as integer) as generation,
            caused.evidence,
            caused.document_sha256,
            cast(caused.page as integer) as page,
            coverage.coverage,
            caused.reviewed_by,
            caused.gazette,
            caused.is_reopened,
            caused.read_status,
            caused.read_instrument_id,
            coverage.longest_hole_days,
            coverage.last_edition_date,
            intermediate.coverage_threshold() as coverage_threshold,
            caused.cause,
            case caused.cause
                when 'abrogated' then caused.ended_by
                when 'reviewed' then coalesce(caused.review_id, caused.review_before)
                else caused.answer_id
            end as caused_by
        from caused
        inner join staging.stg_jurisdictions as jurisdictions
            on caused.jurisdiction_code = jurisdictions.jurisdiction_code
        asof left join coverage
            on
                caused.jurisdiction_code = coverage.jurisdiction_code
                and caused.day >= coverage.day

    )

    select * from final;
