-- Effect: the staged requests are known. Parameters: visit_id.
insert into log.requests (
    visit_id, host, method, url, requested_at, status, byte_count, milliseconds,
    is_from_cache, agent, error
)
select
    $visit_id,
    host,
    method,
    url,
    requested_at,
    cast(status as integer) as status,
    byte_count,
    milliseconds,
    is_from_cache,
    agent,
    error
from journal_lines
where record = 'request';
