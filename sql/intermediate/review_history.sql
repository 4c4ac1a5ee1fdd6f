-- Grain: one row per decision of a person, and the span of time over which it was the
-- last word on its subject.
create or replace view intermediate.review_history as

with

followed as (

    select
        *,
        decided_at as known_from,
        lead(decided_at) over (
            partition by subject_id
            order by decided_at, review_id
        ) as known_to
    from staging.stg_reviews

)

select *
from followed
where known_to is null or known_to > known_from;
