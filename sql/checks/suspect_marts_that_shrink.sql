-- Violations: a mart of ten rows or more that lost over a tenth of them since the run
-- before that left other counts.
with

counted as (

    select
        relation,
        row_count,
        dense_rank() over (order by run desc) as runs_back
    from log.counts

)

select
    before.relation,
    before.row_count as rows_before,
    now_counted.row_count as rows_now
from counted as before
inner join counted as now_counted
    on
        before.relation = now_counted.relation
        and now_counted.runs_back = 1
where
    before.runs_back = 2
    and starts_with(before.relation, 'marts.')
    and before.row_count >= 10
    and now_counted.row_count * 10 < before.row_count * 9
order by before.relation;
