-- Grain: one row per gazette and file that it lists: what it lists of it now, the last
-- file that came of it, and the attempts since then.
create or replace table intermediate.listed_documents_known as

with

latest_listed as (

    select *
    from staging.stg_listed_documents
    qualify
        row_number() over (
            partition by jurisdiction_code, url
            order by recorded_at desc
        ) = 1

),

first_listed as (

    select
        jurisdiction_code,
        url,
        min(recorded_at) as first_listed_at
    from staging.stg_listed_documents
    group by jurisdiction_code, url

),

attempts as (

    select
        *,
        max(if(is_success, recorded_at, null)) over (
            partition by jurisdiction_code, url
        ) as succeeded_at,
        not is_success and recorded_at > coalesce(
            succeeded_at, timestamptz '-infinity'
        ) as is_failure_since
    from staging.stg_fetches

),

fetched as (

    select
        jurisdiction_code,
        url,
        max_by(document_sha256, recorded_at) filter (
            where is_success
        ) as document_sha256,
        arg_max_null(etag, recorded_at) filter (where is_success) as etag,
        arg_max_null(last_modified, recorded_at) filter (
            where is_success
        ) as last_modified,
        min(recorded_at) filter (where is_success) as first_seen_at,
        max_by(outcome, recorded_at) as last_outcome,
        max_by(reason, recorded_at) as last_reason,
        max(recorded_at) as last_attempt_at,
        count(*) as attempts,
        count(if(is_failure_since, 1, null)) as failures
    from attempts
    group by jurisdiction_code, url

),

final as (

    select
        latest_listed.jurisdiction_code,
        latest_listed.url,
        latest_listed.publication_date,
        latest_listed.volume,
        latest_listed.number,
        latest_listed.section,
        latest_listed.kind,
        latest_listed.titles,
        first_listed.first_listed_at,
        fetched.document_sha256,
        fetched.etag,
        fetched.last_modified,
        fetched.first_seen_at,
        fetched.last_outcome,
        fetched.last_reason,
        fetched.last_attempt_at,
        coalesce(fetched.attempts, 0) as attempts,
        coalesce(fetched.failures, 0) as failures
    from latest_listed
    inner join first_listed
        on
            latest_listed.jurisdiction_code = first_listed.jurisdiction_code
            and latest_listed.url = first_listed.url
    left join fetched
        on
            latest_listed.jurisdiction_code = fetched.jurisdiction_code
            and latest_listed.url = fetched.url

)

select * from final;
