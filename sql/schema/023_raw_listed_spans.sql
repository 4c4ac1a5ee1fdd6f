-- Grain: one row per span of days that a gazette's listing was asked for, with both
-- ends, if that was news: whether it named all of them, or why not.
create table raw.listed_spans (
    jurisdiction_code varchar not null,
    first_date date not null,
    last_date date not null,
    is_whole boolean not null,
    ending varchar not null,
    recorded_at timestamptz not null
);
