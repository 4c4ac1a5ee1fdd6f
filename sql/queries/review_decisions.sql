-- Grain: one row per decision on a subject, the oldest first. Parameters: subject_id.
select
    review_id,
    decision,
    author,
    decided_at,
    reason,
    corrected,
    stated,
    document_sha256,
    page,
    proposal,
    proposed_sha256,
    asked_date
from staging.stg_reviews
where subject_id = $subject_id
order by decided_at, review_id;
