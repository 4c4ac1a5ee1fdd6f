-- Grain: one row per attempt to fetch a listed file that changed what is known of it:
-- a failure always does, as does the answer that nothing changed; a file that came does
-- if it brought other bytes than the one before.
create table raw.fetches (
    jurisdiction_code varchar not null,
    url varchar not null,
    outcome varchar not null,
    document_sha256 varchar,
    etag varchar,
    last_modified varchar,
    reason varchar,
    recorded_at timestamptz not null
);
