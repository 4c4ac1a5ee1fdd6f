-- Violations: a wording that could not be read, and yet is given.
select
    provision_id,
    valid_from,
    document_sha256
from marts.provision_versions
where
    is_unreadable
    and text is not null
order by provision_id, valid_from;
