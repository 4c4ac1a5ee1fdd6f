-- Grain: one row: how much there is of what no content hash covers; it only grows.
select
    (select count(*) from log.visits) as visit_count,
    (select count(*) from log.requests) as request_count,
    (select count(*) from main.schema_steps) as step_count;
