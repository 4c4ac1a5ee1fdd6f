-- Grain: one row per article of each compilation and day on which its notes say that a
-- decree changed it. A change found in a gazette too begins when the decree came into
-- force, else when it was published, which is what notes give.
create or replace macro intermediate.notes_known(known_at) as table

    with

    readings as (

        select * from intermediate.instrument_readings_known(known_at)

    ),

    instruments as (

        select * from intermediate.instruments_dated(known_at)

    ),

    gazetted as (

        select
            instrument_id,
            label,
            publication_date,
            max(start_date) as start_date
        from intermediate.article_changes_known(known_at)
        where instrument_id is not null
        group by instrument_id, label, publication_date

    ),

    dated as (

        select
            notes.document_sha256,
            notes.instrument_ordinal,
            readings.instrument_id,
            notes.label,
            notes.note_date,
            min(notes.decree) as decree,
            min(notes.gazette) as gazette,
            bool_or(intermediate.is_whole_addition(notes.operation, notes.note))
                as is_whole_addition
        from staging.stg_reform_notes as notes
        inner join readings
            on
                notes.document_sha256 = readings.document_sha256
                and notes.reader_version = readings.reader_version
                and notes.instrument_ordinal = readings.instrument_ordinal
        inner join instruments
            on readings.instrument_id = instruments.instrument_id
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
            notes.instrument_ordinal,
            readings.instrument_id,
            notes.label,
            notes.note_date

    ),

    final as (

        select
            dated.*,
            coalesce(gazetted.start_date, dated.note_date) as valid_from,
            row_number() over (
                partition by
                    dated.document_sha256, dated.instrument_ordinal, dated.label
                order by dated.note_date
            ) as place,
            count(*) over (
                partition by
                    dated.document_sha256, dated.instrument_ordinal, dated.label
            ) as places
        from dated
        left join gazetted
            on
                dated.instrument_id = gazetted.instrument_id
                and dated.label = gazetted.label
                and dated.note_date = gazetted.publication_date

    )

    select * from final;
