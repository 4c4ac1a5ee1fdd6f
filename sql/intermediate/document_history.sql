-- Grain: one row per document and span of time over which the same was held of it:
-- [known_from, known_to). At each instant its latest reading speaks, one in
-- full rather than one whose scans were only screened, and what a person stated wins
-- over what was read. Whose gazette it is, its masthead says rather than the site that
-- listed it.
create or replace table intermediate.document_history as

with

instants as (

    select
        document_sha256,
        recorded_at
    from staging.stg_readings

    union

    select
        document_sha256,
        recorded_at
    from staging.stg_origins

),

spans_of_time as (

    select
        document_sha256,
        recorded_at as known_from,
        lead(recorded_at) over (
            partition by document_sha256
            order by recorded_at
        ) as known_to
    from instants

),

latest_readings as (

    select
        readings.*,
        spans_of_time.known_from,
        spans_of_time.known_to
    from spans_of_time
    inner join staging.stg_readings as readings
        on
            spans_of_time.document_sha256 = readings.document_sha256
            and spans_of_time.known_from >= readings.recorded_at
    qualify
        row_number() over (
            partition by spans_of_time.document_sha256, spans_of_time.known_from
            order by
                readings.is_screened asc,
                readings.recorded_at desc,
                readings.reader_version desc
        ) = 1

),

ordered_origins as (

    select
        *,
        row(recorded_at, location) as stated_order
    from staging.stg_origins

),

stated as (

    select
        spans_of_time.document_sha256,
        spans_of_time.known_from,
        min(origins.recorded_at) as archived_at,
        min_by(origins.location, origins.stated_order) as origin,
        max_by(origins.stated_jurisdiction_code, origins.stated_order) filter (
            where origins.stated_jurisdiction_code is not null
        ) as jurisdiction_code,
        max_by(origins.stated_publication_date, origins.stated_order) filter (
            where origins.stated_publication_date is not null
        ) as publication_date,
        max_by(origins.stated_number, origins.stated_order) filter (
            where origins.stated_number is not null
        ) as number,
        max_by(origins.stated_volume, origins.stated_order) filter (
            where origins.stated_volume is not null
        ) as volume,
        max_by(origins.stated_section, origins.stated_order) filter (
            where origins.stated_section is not null
        ) as section,
        max_by(origins.listed_by, origins.stated_order) filter (
            where origins.listed_by is not null
        ) as listed_by
    from spans_of_time
    inner join ordered_origins as origins
        on
            spans_of_time.document_sha256 = origins.document_sha256
            and spans_of_time.known_from >= origins.recorded_at
    group by spans_of_time.document_sha256, spans_of_time.known_from

),

held as (

    select
        latest_readings.*,
        stated.origin,
        stated.archived_at,
        stated.jurisdiction_code as stated_jurisdiction_code,
        stated.publication_date as stated_publication_date,
        stated.number as stated_number,
        stated.section as stated_section,
        stated.listed_by,
        coalesce(
            stated.jurisdiction_code,
            latest_readings.read_jurisdiction_code,
            stated.listed_by
        ) as jurisdiction_code,
        coalesce(stated.publication_date, latest_readings.read_publication_date)
            as publication_date,
        coalesce(stated.number, latest_readings.read_number) as number,
        coalesce(stated.volume, latest_readings.read_volume) as volume,
        coalesce(stated.section, latest_readings.read_section) as section,
        case
            when latest_readings.document_kind in ('edition', 'edition_extract')
                then 'gazette'
            when latest_readings.document_kind = 'compilation'
                then 'compilation'
            else 'other'
        end as evidence
    from latest_readings
    left join stated
        on
            latest_readings.document_sha256 = stated.document_sha256
            and latest_readings.known_from = stated.known_from

),

numbered as (

    select
        *,
        concat_ws(
            '-',
            coalesce(
                nullif(intermediate.as_slug(number), ''),
                left(document_sha256, 8)
            ),
            nullif(intermediate.as_roman(section), '')
        ) as edition_part
    from held

),

final as (

    select
        *,
        case
            when evidence = 'gazette'
                then
                    concat(
                        'mx-',
                        coalesce(lower(jurisdiction_code), 'xxx'),
                        '/',
                        coalesce(
                            strftime(publication_date, '%Y-%m-%d'), 'sin-fecha'
                        ),
                        '/',
                        edition_part
                    )
        end as edition_id
    from numbered

)

select * from final;
