-- Grain: one row per provision. Key: provision_id.
create or replace table marts.provisions as
select
    provision_id,
    instrument_id,
    min(label) as label,
    min(kind) as kind,
    min(ordinal) as ordinal
from marts.provision_versions
group by provision_id, instrument_id;
