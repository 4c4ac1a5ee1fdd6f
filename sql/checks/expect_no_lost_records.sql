-- Violations: a table of records with fewer rows than after some earlier run; records
-- are appended and never removed.
with

now_counted as (

    select *
    from log.counts
    qualify run = max(run) over ()

)

select
    now_counted.relation,
    max(earlier.row_count) as most_rows,
    any_value(now_counted.row_count) as rows_now
from now_counted
inner join log.counts as earlier
    on
        now_counted.relation = earlier.relation
        and now_counted.run > earlier.run
where starts_with(now_counted.relation, 'raw.')
group by now_counted.relation
having max(earlier.row_count) > any_value(now_counted.row_count)
order by now_counted.relation;
