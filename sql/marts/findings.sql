-- Grain: one row per surprise: those of the readings, and those that only the whole
-- warehouse shows. All changes of one kind to a law that is not held are one. What a
-- person stated settles that it was not printed; a change that another document gives
-- in full is not unapplied.
create or replace table marts.findings as

with

documents as (

    select * from intermediate.documents_known(timestamptz 'infinity')

),

reported as (

    select
        findings.kind,
        findings.document_sha256,
        findings.page,
        findings.detail,
        documents.recorded_at
    from staging.stg_findings as findings
    inner join documents
        on
            findings.document_sha256 = documents.document_sha256
            and findings.reader_version = documents.reader_version
    where
        not (
            findings.kind = 'jurisdiction_unknown'
            and documents.jurisdiction_code is not null
        )
        and not (
            findings.kind = 'date_unknown'
            and documents.publication_date is not null
        )

),

contradicted as (

    select
        'stated_fact_differs' as kind,
        document_sha256,
        1 as page,
        unnest(
            list_filter(
                [
                    if(
                        stated_jurisdiction_code != read_jurisdiction_code,
                        'jurisdiction: stated ' || stated_jurisdiction_code
                        || ', printed ' || read_jurisdiction_code,
                        null
                    ),
                    if(
                        listed_by != read_jurisdiction_code,
                        'jurisdiction: listed by ' || listed_by
                        || ', printed ' || read_jurisdiction_code,
                        null
                    ),
                    if(
                        stated_publication_date != read_publication_date,
                        'publication_date: stated ' || stated_publication_date
                        || ', printed ' || read_publication_date,
                        null
                    ),
                    if(
                        stated_number != read_number,
                        'number: stated ' || stated_number
                        || ', printed ' || read_number,
                        null
                    ),
                    if(
                        stated_section != read_section,
                        'section: stated ' || stated_section
                        || ', printed ' || read_section,
                        null
                    )
                ],
                lambda words: words is not null
            )
        ) as detail,
        recorded_at
    from documents

),

unapplied as (

    select
        'amendment_not_applied' as kind,
        amendments.document_sha256,
        min(amendments.page) as page,
        concat_ws(
            ' ',
            amendments.operation,
            case
                when count(amendments.label) > 1
                    then count(amendments.label) || ' articles of'
                else 'art. ' || any_value(amendments.label) || ' of'
            end,
            amendments.target_title || ':',
            amendments.refusal
        ) as detail,
        max(amendments.recorded_at) as recorded_at
    from marts.amendments as amendments
    left join marts.instruments as decrees
        on amendments.decree_id = decrees.instrument_id
    left join marts.provision_versions as versions
        on
            amendments.provision_id = versions.provision_id
            and decrees.start_date = versions.valid_from
            and versions.text is not null
    where
        amendments.refusal is not null
        and versions.provision_id is null
    group by
        amendments.document_sha256,
        amendments.decree_id,
        amendments.operation,
        amendments.target_title,
        amendments.refusal,
        if(amendments.instrument_id is null, null, amendments.label)

),

not_of_this_gazette as (

    select
        'document_refused' as kind,
        document_sha256,
        cast(null as integer) as page,
        concat(jurisdiction_code, ' ', url, ': ', reason) as detail,
        learnt_at as recorded_at
    from marts.edition_ledger
    where state = 'refused'

),

replaced as (

    select
        'document_replaced' as kind,
        arg_max(document_sha256, recorded_at) as document_sha256,
        cast(null as integer) as page,
        concat(
            jurisdiction_code, ' ', url, ': came with other bytes than before, ',
            arg_min(document_sha256, recorded_at)
        ) as detail,
        max(recorded_at) as recorded_at
    from staging.stg_fetches as fetches
    where
        is_success
        and exists (
            select 1
            from staging.stg_sources as sources
            where sources.jurisdiction_code = fetches.jurisdiction_code
        )
    group by jurisdiction_code, url
    having count(distinct document_sha256) > 1

),

final as (

    select * from reported

    union all

    select * from contradicted

    union all

    select * from unapplied

    union all

    select * from not_of_this_gazette

    union all

    select * from replaced

)

select * from final;
