-- Grain: one row per decision of a person. Key: review_id. stated is the person's own
-- word: what was accepted, with what was corrected; null of a rejection. A correction
-- may say since which day it holds.
create or replace view staging.stg_reviews as
select
    review_id,
    subject_kind,
    subject_id,
    decision,
    author,
    decided_at,
    reason,
    asked_date,
    proposal,
    proposed_sha256,
    corrected,
    document_sha256,
    page,
    case decision
        when 'accept' then proposal
        when 'correct'
            then
                cast(
                    json_merge_patch(cast(proposal as json), cast(corrected as json))
                    as varchar
                )
    end as stated,
    try_cast(cast(corrected as json) ->> 'since' as date) as since_date
from raw.reviews;
