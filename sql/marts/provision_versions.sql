-- Grain: one row per provision and day on which a wording of it began.
-- Key: provision_id, valid_from. text is null where a wording is known to have been in
-- force and is not known here; is_unreadable says that it is printed on document_sha256
-- and a page that it stands on could not be read.
create or replace table marts.provision_versions as
select *  -- noqa: AM04
from intermediate.provision_versions_known(null);
