-- Grain: one row per transitory article of a special law, as first worded. Those of a
-- decree that reformed it have no days: they count from that decree's.
with

worded as (

    select
        versions.provision_id,
        versions.text,
        instruments.publication_date,
        instruments.start_date,
        not contains(
            replace(versions.provision_id, instruments.instrument_id || '/', ''), '/'
        ) as is_own
    from marts.provision_versions as versions
    inner join marts.instruments as instruments
        on versions.instrument_id = instruments.instrument_id
    where
        instruments.is_special_law
        and instruments.operation != 'amends'
        and versions.kind = 'transitory'
        and versions.text is not null
    qualify
        row_number() over (
            partition by versions.provision_id
            order by versions.valid_from nulls last
        ) = 1

)

select
    provision_id,
    text,
    if(is_own, publication_date, null) as publication_date,
    if(is_own, start_date, null) as start_date
from worded
order by provision_id;
