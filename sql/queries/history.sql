-- Grain: one row per version of a provision, the oldest first.
-- Parameters: provision_id, known_at.
select
    provision_id,
    label,
    valid_from,
    valid_to,
    text,
    is_repealed,
    is_unreadable,
    evidence,
    date_rule,
    decree_id,
    decree,
    gazette,
    document_sha256,
    first_page,
    last_page,
    text_sha256,
    recorded_at,
    is_merged,
    refusal,
    last_known_text,
    reviewed_by,
    division
from intermediate.provision_versions_known(cast($known_at as timestamptz))
where provision_id = $provision_id
order by valid_from nulls first;
