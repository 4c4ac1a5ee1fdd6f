-- Grain: one row per decision of a person. Key: review_id. is_last says that none on
-- its subject follows; then is_reopened says that the machine now proposes otherwise
-- than what was seen, and is_orphan that there is no such subject any more.
create or replace view marts.reviews as

with

subjects as (

    select
        subject_id,
        jurisdiction_code,
        what,
        is_reopened
    from intermediate.review_subjects(current_date)

),

placed as (

    select
        *,
        row_number() over (
            partition by subject_id
            order by decided_at desc, review_id desc
        ) = 1 as is_last
    from staging.stg_reviews

)

select
    placed.review_id,
    placed.subject_kind,
    placed.subject_id,
    subjects.jurisdiction_code,
    subjects.what,
    placed.decision,
    placed.author,
    placed.decided_at,
    placed.reason,
    placed.asked_date,
    placed.proposal,
    placed.proposed_sha256,
    placed.corrected,
    placed.document_sha256,
    placed.page,
    placed.is_last,
    placed.is_last and coalesce(subjects.is_reopened, false) as is_reopened,
    placed.is_last and subjects.subject_id is null as is_orphan
from placed
left join subjects
    on placed.subject_id = subjects.subject_id;
