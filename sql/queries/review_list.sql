-- Grain: one row per subject that waits for a person, in the order of the queue.
-- Parameters: kind (null: all), codes (null: all jurisdictions).
select *  -- noqa: AM04
from marts.review_queue
where
    ($kind is null or subject_kind = $kind)
    and (
        $codes is null
        or list_contains(cast($codes as varchar[]), jurisdiction_code)
    )
order by rank;
