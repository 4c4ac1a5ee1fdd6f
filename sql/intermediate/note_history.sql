-- Grain: one row per article of each compilation and day on which its notes say that a
-- decree changed it, and span of time over which that was held. place counts them.
create or replace table intermediate.note_history as

with

dated as (

    select
        notes.document_sha256,
        notes.reader_version,
        notes.instrument_ordinal,
        readings.instrument_id,
        notes.label,
        notes.note_date,
        greatest(readings.known_from, instruments.known_from) as known_from,
        least(readings.known_to, instruments.known_to) as known_to,
        min(notes.decree) as decree,
        min(notes.gazette) as gazette,
        bool_or(intermediate.is_whole_addition(notes.operation, notes.note))
            as is_whole_addition
    from staging.stg_reform_notes as notes
    inner join intermediate.instrument_reading_history as readings
        on
            notes.document_sha256 = readings.document_sha256
            and notes.reader_version = readings.reader_version
            and notes.instrument_ordinal = readings.instrument_ordinal
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
    where
        readings.evidence = 'compilation'
        and notes.label is not null
        and notes.note_date is not null
        and (
            instruments.start_date is null
            or notes.note_date > instruments.start_date
        )
    group by
        notes.document_sha256,
        notes.reader_version,
        notes.instrument_ordinal,
        readings.instrument_id,
        notes.label,
        notes.note_date,
        readings.known_from,
        readings.known_to,
        instruments.known_from,
        instruments.known_to

),

final as (

    select
        *,
        row_number() over (
            partition by
                document_sha256,
                reader_version,
                instrument_ordinal,
                label,
                known_from
            order by note_date
        ) as place,
        count(*) over (
            partition by
                document_sha256,
                reader_version,
                instrument_ordinal,
                label,
                known_from
        ) as places
    from dated

)

select * from final;
