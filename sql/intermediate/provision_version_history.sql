-- Grain: one row per provision, day on which a wording of it began, and span of time
-- over which that was held, as versions_derived says; filled in parts, for one query of
-- all would take as much memory as all versions do.
create or replace table intermediate.provision_version_history as
select *  -- noqa: AM04
from intermediate.versions_derived(null, null);
