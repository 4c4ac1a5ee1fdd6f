-- Grain: one row per wording that a document proves: the versions of a provision, or of
-- all provisions of an instrument, or of everything. Parameters: id (null: all).
select
    provision_id,
    instrument_id,
    label,
    kind,
    valid_from,
    text,
    text_sha256,
    document_sha256,
    first_page,
    last_page,
    spans,
    evidence
from marts.provision_versions
where
    text is not null
    and (
        $id is null
        or provision_id = $id
        or instrument_id = $id
        or document_sha256 = $id
    )
order by document_sha256, first_page, provision_id, valid_from;
