-- Grain: one row per provision, span of time over which the same was proposed of it,
-- and wording proposed: version_events with what merging came to. gives_words says
-- whether its words are known; is_last is false where another decree of the same day
-- was applied after it.
create or replace view intermediate.wordings_proposed as
select
    events.* exclude (refusal, is_repealed, relevance),
    merged.proposal_id is not null as was_merged,
    coalesce(events.refusal, merged.refusal) as refusal,
    coalesce(merged.is_repealed, events.is_repealed) as is_repealed,
    if(
        merged.proposal_id is null,
        events.has_text and events.refusal is null,
        merged.text is not null
    ) as gives_words,
    merged.text as merged_text,
    if(merged.proposal_id is null, events.relevance, merged.relevance) as relevance,
    coalesce(merged.is_last, true) as is_last
from intermediate.version_events as events
left join intermediate.merged_wordings as merged
    on
        events.proposal_id = merged.proposal_id
        and events.known_from = merged.known_from;
