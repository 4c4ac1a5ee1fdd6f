-- Grain: one row per provision of a law in force on a day, in printed order; null text
-- where its wording is not known. Parameters: instrument_id, valid_on, known_at.
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
from
    marts.provisions_as_of(cast($valid_on as date), cast($known_at as timestamptz))
where instrument_id = $instrument_id
order by
    kind,
    cast(regexp_extract_all(label, '[0-9]+') as integer[]),
    ordinal nulls last,
    label,
    provision_id;
