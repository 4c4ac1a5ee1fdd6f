-- Grain: one row per provision of a law: its last wording, whenever it began, also
-- where no day is known. Parameters: instrument_id, known_at.
select
    provision_id,
    label,
    kind,
    text,
    valid_from,
    valid_to,
    evidence,
    document_sha256,
    first_page,
    last_page,
    is_repealed,
    is_unreadable,
    date_rule,
    is_merged,
    refusal,
    last_known_text,
    reviewed_by,
    division,
    divisions
from intermediate.provision_versions_known(cast($known_at as timestamptz))
where instrument_id = $instrument_id
qualify
    row_number() over (
        partition by provision_id
        order by valid_from desc nulls last
    ) = 1
order by
    kind,
    cast(regexp_extract_all(label, '[0-9]+') as integer[]),
    ordinal nulls last,
    label,
    provision_id;
