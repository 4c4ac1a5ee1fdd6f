-- Grain: one row per gazette that was visited or of which an edition is held.
with

visits as (

    select
        jurisdiction_code,
        max(begun_at) as last_visit_at,
        max_by(ending, begun_at) as last_ending,
        max_by(reasons, begun_at) as last_reasons,
        max(begun_at) filter (where ending in ('ok', 'empty')) as last_ok_at
    from log.visits
    where not was_killed
    group by jurisdiction_code

),

editions as (

    select
        jurisdiction_code,
        max(publication_date) as last_edition_date
    from marts.editions
    group by jurisdiction_code

)

select
    coalesce(visits.jurisdiction_code, editions.jurisdiction_code) as jurisdiction_code,
    visits.last_visit_at,
    visits.last_ending,
    visits.last_reasons,
    visits.last_ok_at,
    editions.last_edition_date
from visits
full outer join editions on visits.jurisdiction_code = editions.jurisdiction_code;
