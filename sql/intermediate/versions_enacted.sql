-- Grain: one row per provision printed in a gazette, or in a document of unknown
-- standing: its first wording, from the day its instrument came into force; null where
-- a page that it stands on could not be read.
create or replace macro intermediate.versions_enacted(known_at) as table

    with

    provisions as (

        select * from intermediate.provision_readings_known(known_at)

    ),

    instruments as (

        select * from intermediate.instruments_dated(known_at)

    ),

    final as (

        select
            provisions.provision_id,
            provisions.instrument_id,
            provisions.label,
            provisions.kind,
            provisions.ordinal,
            if(provisions.is_unreadable, null, provisions.text) as text,
            provisions.is_repealed,
            provisions.is_unreadable,
            provisions.concerns_trafficking,
            instruments.start_date as valid_from,
            instruments.start_rule as date_rule,
            provisions.evidence,
            cast(null as varchar) as decree_id,
            instruments.decree,
            instruments.gazette,
            provisions.document_sha256,
            provisions.first_page,
            provisions.last_page,
            provisions.spans,
            instruments.publication_date as as_of_date,
            provisions.recorded_at
        from provisions
        inner join instruments
            on provisions.instrument_id = instruments.instrument_id
        where provisions.evidence in ('gazette', 'other')

    )

    select * from final;
