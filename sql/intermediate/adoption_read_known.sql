-- Grain: one row per jurisdiction and day on which its answer, or what a person says of
-- it, may change, as known at known_at: the preferred answer from that day on. The
-- first of each jurisdiction has no day. status unknown: nothing gives an answer.
create or replace macro intermediate.adoption_read_known(known_at) as table

    with

    answers as materialized (

        select *
        from intermediate.adoption_answers_known(known_at)

    ),

    bounds as (

        select
            jurisdiction_code,
            valid_from as day
        from answers

        union

        select
            jurisdiction_code,
            valid_to as day
        from answers
        where valid_to is not null

        union

        select
            jurisdictions.jurisdiction_code,
            coalesce(reviews.since_date, reviews.asked_date) as day
        from staging.stg_jurisdictions as jurisdictions
        inner join intermediate.reviews_known(known_at) as reviews
            on 'status/' || jurisdictions.jurisdiction_code = reviews.subject_id

        union

        select
            jurisdiction_code,
            null as day
        from staging.stg_jurisdictions

    ),

    final as (

        select
            bounds.jurisdiction_code,
            bounds.day,
            coalesce(answers.status, 'unknown') as status,
            answers.* exclude (
                jurisdiction_code, status, valid_from, valid_to  -- noqa: RF02
            ),
            sha256(
                cast(
                    to_json(
                        {
                            'status': coalesce(answers.status, 'unknown'),
                            'instrument_id': answers.instrument_id
                        }
                    ) as varchar
                )
            ) as proposed_sha256
        from bounds
        left join answers
            on
                bounds.jurisdiction_code = answers.jurisdiction_code
                and bounds.day >= answers.valid_from
                and (answers.valid_to is null or bounds.day < answers.valid_to)
        qualify
            row_number() over (
                partition by bounds.jurisdiction_code, bounds.day
                order by
                    answers.preference asc,
                    answers.since_date desc,
                    answers.evidence desc,
                    answers.answer_id asc
            ) = 1

    )

    select * from final;
