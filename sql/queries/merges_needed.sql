-- Grain: one row per wording proposed of a provision of which some decree gives a part
-- alone, and span of time over which the same was proposed, in the order of law.
-- Parameters: is_now: only what is held now; part, parts: of all provisions.
select
    provision_id,
    known_from,
    proposal_id,
    valid_from,
    refusal
from intermediate.version_events
where
    needs_merging
    and valid_from is not null
    and (not $is_now or known_to is null)
    and hash(provision_id) % $parts = $part
order by
    provision_id,
    known_from,
    valid_from,
    case source
        when 'enacted' then 1
        when 'changed' then 2
        when 'printed' then 3
        else 4
    end,
    as_of_date,
    document_sha256,
    instrument_ordinal,
    proposal_id;
