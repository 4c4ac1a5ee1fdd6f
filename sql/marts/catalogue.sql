-- Grain: one row per instrument that the national catalogue of compiled law lists now.
-- Key: jurisdiction_code, catalogue_id. What the catalogue says; it proves no words.
create or replace table marts.catalogue as

with

latest as (

    select *
    from staging.stg_catalogued_instruments
    qualify
        row_number() over (
            partition by jurisdiction_code, catalogue_id
            order by recorded_at desc
        ) = 1

)

select
    jurisdiction_code,
    catalogue_id,
    title,
    kind,
    publication_date,
    status,
    card_url,
    recorded_at,
    intermediate.names_trafficking(title) as concerns_trafficking
from latest
where not is_withdrawn;
