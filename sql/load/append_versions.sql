-- Effect: the versions of a range of instruments are known.
-- Parameters: first_id, last_id.
insert into intermediate.provision_version_history by name
select *  -- noqa: AM04
from intermediate.versions_derived($first_id, $last_id)
order by instrument_id, provision_id, valid_from, known_from;
