-- Grain: one row per jurisdiction.
create or replace view staging.stg_jurisdictions as
select
    code as jurisdiction_code,
    name_es as jurisdiction,
    name_en as jurisdiction_en
from raw.jurisdictions;
