-- Grain: one row per provision of each document, and span of time over which the same
-- was held of it, with its identity and the days of its instrument.
create or replace table intermediate.provision_reading_history as

with

excepted as (

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        unnest(labels) as label,
        in_force_date,
        coalesce(in_force_rule, 'unstated') as in_force_rule
    from staging.stg_in_force_exceptions

),

exceptions as (

    select
        document_sha256,
        reader_version,
        instrument_ordinal,
        label,
        any_value(in_force_date) as in_force_date,
        any_value(in_force_rule) as in_force_rule
    from excepted
    group by document_sha256, reader_version, instrument_ordinal, label

),

final as (

    select
        provisions.* exclude (spans),  -- noqa: RF02
        readings.instrument_id,
        readings.jurisdiction_code,
        readings.evidence,
        readings.last_reform_date,
        readings.restated_date,
        readings.recorded_at,
        instruments.decree,
        instruments.gazette,
        instruments.publication_date,
        if(
            exceptions.in_force_rule is null,
            instruments.start_date,
            exceptions.in_force_date
        ) as start_date,
        coalesce(exceptions.in_force_rule, instruments.start_rule) as start_rule,
        concat(readings.instrument_id, '/', provisions.path) as provision_id,
        greatest(readings.known_from, instruments.known_from) as known_from,
        least(readings.known_to, instruments.known_to) as known_to
    from staging.stg_provisions as provisions
    inner join intermediate.instrument_reading_history as readings
        on
            provisions.document_sha256 = readings.document_sha256
            and provisions.reader_version = readings.reader_version
            and provisions.instrument_ordinal = readings.instrument_ordinal
    inner join intermediate.instrument_dates_history as instruments
        on
            readings.instrument_id = instruments.instrument_id
            and (
                readings.known_to is null
                or readings.known_to > instruments.known_from
            )
            and (
                instruments.known_to is null
                or readings.known_from < instruments.known_to
            )
    left join exceptions
        on
            provisions.document_sha256 = exceptions.document_sha256
            and provisions.reader_version = exceptions.reader_version
            and provisions.instrument_ordinal = exceptions.instrument_ordinal
            and provisions.label = exceptions.label
            and provisions.kind = 'article'

)

select * from final;
