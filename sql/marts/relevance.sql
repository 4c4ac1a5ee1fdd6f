-- Grain: one row per instrument, or provision of one, that concerns trafficking, as
-- read now; provision_id is null in the one row of an instrument as a whole. relevance
-- names the rule; null where an older reader, which named none, said that it does. The
-- reading shown is the best that says so: a gazette before a compilation. An instrument
-- may concern it by its title alone, and so may a provision of one that as a whole does
-- not.
create or replace table marts.relevance as

with

instruments as (

    select *
    from intermediate.instrument_readings_known(timestamptz 'infinity')

),

provisions as (

    select *
    from intermediate.provision_readings_known(timestamptz 'infinity')

),

found as (

    select
        instrument_id,
        null as provision_id,
        relevance,
        document_sha256,
        first_page,
        evidence,
        last_reform_date
    from instruments
    where is_special_law or relevance != ''

    union all

    select
        instrument_id,
        provision_id,
        relevance,
        document_sha256,
        first_page,
        evidence,
        last_reform_date
    from provisions
    where concerns_trafficking

),

best as (

    select *
    from found
    qualify
        row_number() over (
            partition by instrument_id, provision_id
            order by
                evidence = 'gazette' desc,
                last_reform_date desc nulls last,
                document_sha256 asc,
                first_page asc
        ) = 1

)

select
    best.instrument_id,
    best.provision_id,
    best.document_sha256,
    best.first_page,
    instruments.jurisdiction_code,
    instruments.kind,
    instruments.title,
    instruments.publication_date,
    nullif(best.relevance, '') as relevance
from best
inner join marts.instruments
    on best.instrument_id = instruments.instrument_id;
