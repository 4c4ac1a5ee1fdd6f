-- Grain: one row per instrument of an entity's list in the catalogue and change of what
-- it says of it.
create or replace view staging.stg_catalogued_instruments as
select
    jurisdiction_code,
    catalogue_id,
    title,
    kind,
    publication_date,
    status,
    card_url,
    is_withdrawn,
    recorded_at
from raw.catalogued_instruments;
