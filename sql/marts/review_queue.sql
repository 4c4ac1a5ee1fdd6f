-- Grain: one row per subject that waits for a person today, in the order of what it
-- would change: first the status of a jurisdiction, then law in force that concerns
-- trafficking, then the rest; of equals the reopened, what more answers rest on, the
-- older. Key: subject_id. One that is_reopened was decided on before, upon another
-- proposal: stated is what the person said, reviewed_by who, and answers keep to it.
create or replace view marts.review_queue as

with

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
    from intermediate.review_subjects(current_date)
    where
        is_reopened
        or (is_open and not is_decided)

)

select * from final
order by rank;
