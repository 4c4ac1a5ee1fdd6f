-- Grain: one row per subject that waits for a person today, in the order of what it
-- would change: first the status of a jurisdiction, then law in force that concerns
-- trafficking, then the rest; of equals the reopened, what more answers rest on, the
-- older.
-- Key: subject_id. One that is_reopened was decided on before, upon another proposal:
-- stated is what the person said, reviewed_by who, and answers keep to it.
create or replace view marts.review_queue as

with

last_words as (

    select *
    from staging.stg_reviews
    qualify
        row_number() over (
            partition by subject_id
            order by decided_at desc, review_id desc
        ) = 1

),

statuses as (

    select *
    from marts.adoption_status_as_of(current_date, null)

),

waiting as (

    select
        subjects.*,
        last_words.stated,
        last_words.author as reviewed_by,
        if(
            subjects.subject_kind = 'status',
            coalesce(statuses.is_reopened, false),
            coalesce(last_words.proposed_sha256 != subjects.proposed_sha256, false)
        ) as is_reopened,
        if(
            subjects.subject_kind = 'status',
            statuses.reviewed_by is not null,
            last_words.review_id is not null
        ) as is_decided
    from intermediate.review_subjects(current_date) as subjects
    left join last_words
        on subjects.subject_id = last_words.subject_id
    left join statuses
        on
            subjects.subject_kind = 'status'
            and subjects.jurisdiction_code = statuses.jurisdiction_code

),

final as (

    select
        cast(
            row_number() over (
                order by
                    weight asc,
                    is_reopened desc,
                    answers desc,
                    recorded_at asc nulls last,
                    subject_id asc
            ) as integer
        ) as rank,
        subject_kind,
        subject_id,
        jurisdiction_code,
        what,
        why,
        proposal,
        document_sha256,
        page,
        is_reopened,
        stated,
        reviewed_by,
        answers,
        recorded_at,
        proposed_sha256
    from waiting
    where
        is_reopened
        or (is_open and not is_decided)

)

select * from final
order by rank;
