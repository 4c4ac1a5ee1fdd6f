-- Grain: one row per provision. Key: provision_id. division is that of its last
-- wording.
create or replace table marts.provisions as
select
    provision_id,
    instrument_id,
    min(label) as label,
    min(kind) as kind,
    min(ordinal) as ordinal,
    arg_max(division, coalesce(valid_from, date '0001-01-01')) as division
from marts.provision_versions
group by provision_id, instrument_id;
