-- Grain: one row per distinct wording that was ever held of a special law, or of a
-- penal code's provision on trafficking, and is not coded yet.
-- Parameters: codebook_version.
with

laws as (

    select distinct
        instrument_id,
        is_special_law
    from intermediate.instrument_history
    where is_special_law or intermediate.is_penal_code(kind, title)

),

coded as (

    select distinct text_sha256
    from intermediate.coded_provisions
    where codebook_version = $codebook_version

)

select distinct
    versions.text_sha256,
    versions.text
from intermediate.provision_version_history as versions
inner join laws
    on versions.instrument_id = laws.instrument_id
left join coded
    on versions.text_sha256 = coded.text_sha256
where
    versions.text is not null
    and coded.text_sha256 is null
    and (laws.is_special_law or versions.concerns_trafficking)
order by versions.text_sha256;
