-- Violations: a wording that is given and cannot be proved.
select
    provision_id,
    valid_from,
    document_sha256
from marts.provision_versions
where
    text != ''
    and not is_merged
    and len(spans) = 0
order by provision_id, valid_from;
