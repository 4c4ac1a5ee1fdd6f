-- Grain: one row per gazette and day of which its ledger has an edition, as known now.
create or replace table intermediate.coverage_days as
select *  -- noqa: AM04
from intermediate.coverage_days_computed(null);
