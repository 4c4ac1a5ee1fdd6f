-- Grain: one row per document that visits brought and of which no reading is held, or
-- not every place that it came from.
with

seen as (

    select
        document_sha256,
        url,
        count(*) as times
    from raw.fetches
    where outcome = 'seen'
    group by document_sha256, url

),

known as (

    select
        document_sha256,
        location,
        count(*) as times
    from raw.origins
    group by document_sha256, location

)

select distinct seen.document_sha256
from seen
left join known
    on
        seen.document_sha256 = known.document_sha256
        and seen.url = known.location
where
    seen.times > coalesce(known.times, 0)
    or not exists (
        select 1
        from raw.readings
        where readings.document_sha256 = seen.document_sha256
    )
order by seen.document_sha256;
