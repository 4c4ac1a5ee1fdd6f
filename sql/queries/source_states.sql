-- Grain: one row per gazette that was visited or of which an edition is held.
with

requests as (

    select
        visit_id,
        requested_at,
        status,
        url like '%/robots.txt' as is_robots
    from log.requests

),

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

),

asked as (

    select
        visits.jurisdiction_code,
        visits.ending,
        max(requests.requested_at) filter (where requests.is_robots) as robots_at,
        max_by(requests.status, requests.requested_at) filter (
            where requests.is_robots
        ) as robots_status,
        not bool_and(requests.is_robots) as has_gone_on
    from log.visits
    inner join requests on visits.visit_id = requests.visit_id
    where not visits.was_killed
    group by visits.visit_id, visits.jurisdiction_code, visits.ending
    having bool_or(requests.is_robots)
    qualify
        row_number() over (
            partition by visits.jurisdiction_code
            order by robots_at desc
        ) = 1

),

-- A visit asks for nothing else that robots.txt asks to leave alone.
robots as (

    select
        jurisdiction_code,
        robots_at,
        case
            when robots_status is null then 'no_answer'
            when robots_status = 429 or robots_status >= 500 then 'no_answer'
            when robots_status >= 300 then 'absent'
            when has_gone_on then 'allows'
            when ending = 'blocked' then 'asks_not_to'
            else 'answered'
        end as robots
    from asked

)

select
    coalesce(visits.jurisdiction_code, editions.jurisdiction_code) as jurisdiction_code,
    visits.last_visit_at,
    visits.last_ending,
    visits.last_reasons,
    visits.last_ok_at,
    editions.last_edition_date,
    robots.robots_at,
    coalesce(robots.robots, 'not_asked') as robots
from visits
full outer join editions on visits.jurisdiction_code = editions.jurisdiction_code
left join robots on visits.jurisdiction_code = robots.jurisdiction_code;
