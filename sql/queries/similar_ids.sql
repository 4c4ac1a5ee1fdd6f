-- Grain: one row per identifier close to the one asked for, the closest first.
-- Parameters: id.
with

identifiers as (

    select instrument_id as id from marts.instruments

    union all

    select provision_id as id from marts.provisions

)

select id
from identifiers
where jaro_winkler_similarity(id, $id) > 0.8
order by jaro_winkler_similarity(id, $id) desc, id
limit 3;
