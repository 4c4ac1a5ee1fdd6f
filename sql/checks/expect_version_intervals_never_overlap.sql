-- Violations: two wordings of one provision in force on one day, and intervals that
-- end before they begin.
select
    versions.provision_id,
    versions.valid_from,
    versions.valid_to,
    others.valid_from as other_valid_from
from marts.provision_versions as versions
inner join marts.provision_versions as others
    on
        versions.provision_id = others.provision_id
        and versions.valid_from <= others.valid_from
        and (
            versions.valid_from < others.valid_from
            or versions.document_sha256 < others.document_sha256
        )
        and (
            versions.valid_to is null
            or versions.valid_to > others.valid_from
        )

union all

select
    provision_id,
    valid_from,
    valid_to,
    null as other_valid_from
from marts.provision_versions
where valid_to <= valid_from
order by provision_id, valid_from;
