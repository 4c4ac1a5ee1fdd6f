-- Grain: one row per provision of each document as read at known_at, with its identity.
create or replace macro intermediate.provision_readings_known(known_at) as table

    with

    readings as (

        select * from intermediate.instrument_readings_known(known_at)

    ),

    final as (

        select
            provisions.*,
            readings.instrument_id,
            readings.evidence,
            readings.decree,
            readings.gazette,
            readings.last_reform_date,
            readings.restated_date,
            readings.recorded_at,
            concat(readings.instrument_id, '/', provisions.path) as provision_id
        from staging.stg_provisions as provisions
        inner join readings
            on
                provisions.document_sha256 = readings.document_sha256
                and provisions.reader_version = readings.reader_version
                and provisions.instrument_ordinal = readings.instrument_ordinal

    )

    select * from final;
