-- Effect: how many rows each table has is noted, if that is not what was noted last.
-- Parameters: counted_at, counts: JSON, the rows of each table by its name.
insert into log.counts
with

counted as (

    select
        key as relation,
        cast(value as bigint) as row_count
    from json_each(cast($counts as json))

),

last_noted as (

    select
        run,
        relation,
        row_count
    from log.counts
    qualify run = max(run) over ()

)

select
    1 + coalesce((select max(last_noted.run) from last_noted), 0) as run,
    cast($counted_at as timestamptz) as counted_at,
    relation,
    row_count
from counted
where
    exists (
        select now_counted.relation
        from counted as now_counted
        full outer join last_noted
            on now_counted.relation = last_noted.relation
        where now_counted.row_count is distinct from last_noted.row_count
    );
