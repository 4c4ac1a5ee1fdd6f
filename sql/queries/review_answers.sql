-- Grain: one row per answer on a jurisdiction that a decision may change: its status on
-- a day, its instruments, the wordings of its law; in no order.
-- Parameters: code, valid_on.
select
    'status' as answer,
    jurisdiction_code as about,
    concat_ws(' ', status, instrument_id) as content
from marts.adoption_status_as_of(cast($valid_on as date), null)
where jurisdiction_code = $code

union all

select
    'instrument' as answer,
    instrument_id as about,
    cast(
        to_json(
            {
                'is_special_law': is_special_law,
                'in_force_date': in_force_date,
                'ended_date': ended_date
            }
        ) as varchar
    ) as content
from marts.instruments
where jurisdiction_code = $code

union all

select
    'wording' as answer,
    concat(versions.provision_id, '@', versions.valid_from) as about,
    concat_ws(' … ', versions.text, versions.valid_to) as content
from marts.provision_versions as versions
inner join marts.instruments as instruments
    on versions.instrument_id = instruments.instrument_id
where instruments.jurisdiction_code = $code;  -- noqa: RF02
