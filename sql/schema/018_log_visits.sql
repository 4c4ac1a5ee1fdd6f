-- Grain: one row per visit to a gazette's site that ended. Key: visit_id.
create table log.visits (
    visit_id varchar not null,
    jurisdiction_code varchar not null,
    purpose varchar not null,
    platform varchar,
    first_date date not null,
    last_date date not null,
    ending varchar not null,
    reasons varchar[] not null,
    is_whole boolean not null,
    was_killed boolean not null,
    listed integer not null,
    fetched integer not null,
    missing integer not null,
    begun_at timestamptz not null,
    ended_at timestamptz not null
);
