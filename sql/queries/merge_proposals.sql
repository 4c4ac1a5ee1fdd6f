-- Grain: one row per wording that is proposed of a provision of which some decree gives
-- a part alone. Parameters: part, parts: of all provisions.
select
    proposals.proposal_id,
    proposals.source,
    proposals.is_repealed,
    proposals.text,
    to_json(proposals.orders) as orders
from intermediate.proposal_history as proposals
where
    hash(proposals.provision_id) % $parts = $part
    and exists (
        select 1
        from intermediate.version_events as events
        where
            events.proposal_id = proposals.proposal_id
            and events.needs_merging
    );
