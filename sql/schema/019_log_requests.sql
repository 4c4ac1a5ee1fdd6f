-- Grain: one row per request to a site.
create table log.requests (
    visit_id varchar not null,
    host varchar not null,
    method varchar not null,
    url varchar not null,
    requested_at timestamptz not null,
    status integer,
    byte_count bigint not null,
    milliseconds bigint not null,
    is_from_cache boolean not null,
    agent varchar not null,
    error varchar
);
