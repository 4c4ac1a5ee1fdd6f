-- Grain: one row per table and run that left the warehouse with other counts than the
-- run before. Key: counted_at, relation.
create table log.counts (
    counted_at timestamptz not null,
    relation varchar not null,
    row_count bigint not null
);
