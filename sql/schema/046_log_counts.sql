-- Grain: one row per table and run that left the warehouse with other counts than the
-- run before. Key: run, relation. Runs are numbered: a clock may go back.
create table log.counts (
    run bigint not null,
    counted_at timestamptz not null,
    relation varchar not null,
    row_count bigint not null
);
