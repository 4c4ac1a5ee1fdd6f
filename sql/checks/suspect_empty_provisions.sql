-- Violations: a provision without words that is not repealed.
select
    provision_id,
    valid_from,
    document_sha256
from marts.provision_versions
where
    text = ''
    and not is_repealed
order by provision_id, valid_from;
