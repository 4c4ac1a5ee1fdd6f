-- Grain: one row per raw table that holds rows of readings that are not loaded.
with

parts as (

    select
        'raw.pages' as relation,
        document_sha256,
        reader_version
    from raw.pages
    union all
    select
        'raw.instruments' as relation,
        document_sha256,
        reader_version
    from raw.instruments
    union all
    select
        'raw.provisions' as relation,
        document_sha256,
        reader_version
    from raw.provisions
    union all
    select
        'raw.amendments' as relation,
        document_sha256,
        reader_version
    from raw.amendments
    union all
    select
        'raw.reform_notes' as relation,
        document_sha256,
        reader_version
    from raw.reform_notes
    union all
    select
        'raw.in_force_exceptions' as relation,
        document_sha256,
        reader_version
    from raw.in_force_exceptions
    union all
    select
        'raw.findings' as relation,
        document_sha256,
        reader_version
    from raw.findings

)

select
    parts.relation,
    count(*) as row_count
from parts
where
    not exists (
        select 1
        from raw.readings
        where
            readings.document_sha256 = parts.document_sha256
            and readings.reader_version = parts.reader_version
    )
group by parts.relation
order by parts.relation;
