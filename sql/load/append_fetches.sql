-- Effect: the staged attempts are known, but for a file that came with the bytes with
-- which it had just come. Parameters: code.
insert into raw.fetches (
    jurisdiction_code, url, outcome, document_sha256, etag, last_modified, reason,
    recorded_at
)
with

last_fetches as (

    select *
    from raw.fetches
    where fetches.jurisdiction_code = $code
    qualify row_number() over (partition by url order by recorded_at desc) = 1

),

staged as (

    select
        $code as jurisdiction_code,
        journal_lines.*
    from journal_lines
    where journal_lines.record = 'fetched'

)

select
    staged.jurisdiction_code,
    staged.url,
    staged.outcome,
    staged.document_sha256,
    staged.etag,
    staged.last_modified,
    staged.reason,
    staged.fetched_at
from staged
left join last_fetches on staged.url = last_fetches.url
where
    staged.outcome != 'seen'
    or last_fetches.url is null
    or last_fetches.outcome != 'seen'
    or last_fetches.document_sha256 != staged.document_sha256;
