-- Grain: one row per instrument of each document as read, and span of time over which
-- the same was held of it, with its identity. The same law read in two documents has
-- one instrument_id.
create or replace table intermediate.instrument_reading_history as

with

dated as (

    select
        instruments.* exclude (in_force_date),
        documents.jurisdiction_code,
        documents.evidence,
        documents.edition_id,
        documents.edition_part,
        documents.recorded_at,
        documents.known_from,
        documents.known_to,
        case
            when documents.evidence = 'gazette'
                then
                    coalesce(
                        documents.publication_date,
                        instruments.own_publication_date
                    )
            else instruments.own_publication_date
        end as publication_date,
        -- A person who corrects the edition's date moves what was counted from it.
        case
            when
                documents.evidence != 'gazette'
                or documents.publication_date is null
                or instruments.in_force_rule = 'fixed_date'
                then instruments.in_force_date
            when instruments.in_force_rule = 'same_day'
                then documents.publication_date
            when instruments.in_force_rule = 'next_day'
                then documents.publication_date + 1
            when
                instruments.in_force_rule in (
                    'months_after',
                    'years_after',
                    'first_of_next_month',
                    'first_of_next_year'
                )
                and documents.publication_date != documents.read_publication_date
                then null
            else
                instruments.in_force_date
                + cast(
                    documents.publication_date
                    - documents.read_publication_date as integer
                )
        end as in_force_date
    from staging.stg_instruments as instruments
    inner join intermediate.document_history as documents
        on
            instruments.document_sha256 = documents.document_sha256
            and instruments.reader_version = documents.reader_version

),

named as (

    select
        *,
        concat_ws(
            '/',
            'mx-' || coalesce(lower(jurisdiction_code), 'xxx'),
            kind,
            coalesce(strftime(publication_date, '%Y-%m-%d'), 'sin-fecha'),
            concat_ws(
                '-',
                coalesce(nullif(slug, ''), 'sin-titulo'),
                case
                    when jurisdiction_code is null or slug in ('', 'sin-titulo')
                        then left(document_sha256, 8)
                    when
                        kind in ('ley', 'codigo', 'reglamento', 'bando')
                        or starts_with(slug, 'numero-')
                        then null
                    when decree is not null
                        then intermediate.as_slug(decree)
                    else edition_part
                end
            )
        ) as shared_id
    from dated

),

counted as (

    select
        *,
        row_number() over (
            partition by document_sha256, known_from, shared_id
            order by instrument_ordinal
        ) as place
    from named

),

final as (

    select
        *,
        case
            when place = 1 then shared_id
            else concat(shared_id, '~', place)
        end as instrument_id,
        case evidence
            when 'gazette' then 1
            when 'compilation' then 2
            else 3
        end as evidence_rank
    from counted

)

select * from final;
