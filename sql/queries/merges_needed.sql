-- Grain: one row per wording proposed of a provision of which some decree gives a part
-- alone, and span of time over which the same was proposed, in the order of law.
-- Parameters: is_now: only what is held now.
select
    events.provision_id,
    events.known_from,
    events.proposal_id,
    events.source,
    events.valid_from,
    events.is_repealed,
    events.refusal,
    proposals.text,
    to_json(proposals.orders) as orders
from intermediate.version_events as events
inner join intermediate.proposal_history as proposals
    on events.proposal_id = proposals.proposal_id
where
    events.needs_merging
    and events.valid_from is not null
    and (not $is_now or events.known_to is null)
order by
    events.provision_id,
    events.known_from,
    events.valid_from,
    case events.source
        when 'enacted' then 1
        when 'changed' then 2
        when 'printed' then 3
        else 4
    end,
    events.as_of_date,
    events.document_sha256,
    events.instrument_ordinal,
    events.proposal_id;
