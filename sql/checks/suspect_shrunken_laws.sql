-- Violations: a law of ten articles or more that loses more than half of those in force
-- in one day, though nothing ends the law.
with

steps as (

    select
        instrument_id,
        valid_from as day,
        1 as step
    from marts.provision_versions
    where
        kind = 'article'
        and valid_from is not null
        and not is_repealed

    union all

    select
        instrument_id,
        valid_to as day,
        -1 as step
    from marts.provision_versions
    where
        kind = 'article'
        and valid_to is not null
        and not is_repealed

),

days as (

    select
        instrument_id,
        day,
        sum(step) as net
    from steps
    group by instrument_id, day

),

counted as (

    select
        *,
        sum(net) over (
            partition by instrument_id
            order by day
        ) as articles
    from days

)

select
    counted.instrument_id,
    counted.day,
    cast(counted.articles - counted.net as integer) as articles_before,
    cast(counted.articles as integer) as articles_after
from counted
inner join marts.instruments
    on counted.instrument_id = instruments.instrument_id
where
    counted.articles - counted.net >= 10
    and counted.articles * 2 < counted.articles - counted.net
    and counted.day is distinct from instruments.ended_date
order by counted.instrument_id, counted.day;
