-- Grain: one row per jurisdiction and day on which its answer may change, as known at
-- known_at: what was read, and what a person says of it. What a person decided stands
-- for what was read: on every day of which the same was read, and from the day asked
-- about on. is_reopened says that something else is read by now; read_status and
-- read_instrument_id are what is.
create or replace macro intermediate.adoption_said_known(known_at) as table

    with

    answered as materialized (

        select *
        from intermediate.adoption_read_known(known_at)

    ),

    reviewed as (

        select
            answered.jurisdiction_code,
            answered.day,
            reviews.author as reviewed_by,
            reviews.review_id,
            reviews.proposed_sha256 != answered.proposed_sha256 as is_reopened,
            coalesce(cast(reviews.stated as json) ->> 'status', 'unknown') as status,
            cast(reviews.stated as json) ->> 'instrument_id' as instrument_id
        from answered
        inner join intermediate.reviews_known(known_at) as reviews
            on
                'status/' || answered.jurisdiction_code = reviews.subject_id
                and (
                    answered.day >= coalesce(reviews.since_date, reviews.asked_date)
                    or (
                        reviews.since_date is null
                        and answered.proposed_sha256 = reviews.proposed_sha256
                    )
                )
        qualify
            row_number() over (
                partition by answered.jurisdiction_code, answered.day
                order by
                    reviews.proposed_sha256 = answered.proposed_sha256 desc,
                    if(
                        reviews.proposed_sha256 = answered.proposed_sha256,
                        null,
                        coalesce(reviews.since_date, reviews.asked_date)
                    ) desc,
                    reviews.decided_at desc,
                    reviews.review_id desc
            ) = 1

    ),

    chosen as (

        select
            answered.*,
            reviewed.* exclude (
                jurisdiction_code, day, status, instrument_id  -- noqa: RF02
            ),
            reviewed.status as reviewed_status,
            coalesce(
                reviewed.instrument_id is distinct from answered.instrument_id
                and (
                    reviewed.instrument_id is not null
                    or reviewed.status != answered.status
                ),
                false
            )
            and reviewed.review_id is not null as is_otherwise,
            {
                'instrument_id': stated.instrument_id,
                'title': stated.title,
                'decree': stated.decree,
                'gazette': stated.gazette,
                'publication_date': stated.publication_date,
                'in_force_date': stated.in_force_date,
                'evidence': stated.evidence,
                'document_sha256': stated.document_sha256,
                'page': stated.first_page
            } as law
        from answered
        left join reviewed
            on
                answered.jurisdiction_code = reviewed.jurisdiction_code
                and answered.day is not distinct from reviewed.day
        left join intermediate.instruments_known(known_at) as stated
            on reviewed.instrument_id = stated.instrument_id

    ),

    final as (

        select
            * exclude (reviewed_status, proposed_sha256, is_otherwise, law)
            replace (
                coalesce(reviewed_status, status) as status,
                if(is_otherwise, law['instrument_id'], instrument_id)
                    as instrument_id,
                if(is_otherwise, law['title'], instrument_title) as instrument_title,
                if(is_otherwise, law['decree'], decree) as decree,
                if(is_otherwise, law['gazette'], gazette) as gazette,
                if(is_otherwise, law['publication_date'], publication_date)
                    as publication_date,
                if(is_otherwise, law['in_force_date'], in_force_date)
                    as in_force_date,
                if(is_otherwise, null, generation) as generation,
                if(is_otherwise, law['evidence'], evidence) as evidence,
                if(is_otherwise, law['document_sha256'], document_sha256)
                    as document_sha256,
                if(is_otherwise, law['page'], page) as page,
                coalesce(is_reopened, false) as is_reopened
            ),
            status as read_status,
            instrument_id as read_instrument_id
        from chosen

    )

    select * from final;
