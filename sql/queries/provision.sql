-- Grain: one row, the provision, or none. Parameters: provision_id.
select *  -- noqa: AM04
from marts.provisions
where provision_id = $provision_id;
