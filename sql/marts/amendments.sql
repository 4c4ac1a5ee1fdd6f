-- Grain: one row per change that a decree makes to an instrument or to one article of
-- it. refusal says why a change is not applied.
create or replace table marts.amendments as

with

changes as (

    select * from intermediate.changes_known(timestamptz 'infinity')

),

articles as (

    select * from intermediate.article_changes_known(timestamptz 'infinity')

),

final as (

    select
        changes.decree_id,
        changes.instrument_id,
        articles.provision_id,
        changes.operation,
        changes.publication_date,
        changes.in_force_date,
        changes.document_sha256,
        changes.page,
        changes.label,
        changes.part,
        changes.target_title,
        changes.ordinal,
        changes.evidence,
        changes.recorded_at,
        coalesce(articles.refusal, changes.refusal) as refusal
    from changes
    left join articles
        on
            changes.document_sha256 = articles.document_sha256
            and changes.instrument_ordinal = articles.instrument_ordinal
            and changes.ordinal = articles.ordinal

)

select * from final;
