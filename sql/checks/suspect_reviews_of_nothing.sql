-- Violations: a person's last word on an instrument or a wording that is not there any
-- more. The decision is kept and changes nothing.
select
    review_id,
    subject_id,
    author,
    decided_at
from marts.reviews
where
    is_orphan
    and subject_kind in ('instrument', 'wording')
order by subject_id, review_id;
