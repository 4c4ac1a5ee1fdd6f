-- Grain: one row per attempt to fetch a listed file that changed what is known of it.
create or replace view staging.stg_fetches as
select
    jurisdiction_code,
    url,
    outcome,
    outcome in ('seen', 'unchanged') as is_success,
    document_sha256,
    etag,
    last_modified,
    reason,
    recorded_at
from raw.fetches;
