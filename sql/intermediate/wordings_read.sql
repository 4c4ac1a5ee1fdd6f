-- Grain: one row per provision and day on which a wording of it begins, as documents
-- alone give it now, whatever a person stated of that day. Key: provision_id,
-- valid_from.
create or replace view intermediate.wordings_read as

with

read_events as (

    select
        events.* exclude (refusal),
        coalesce(events.refusal, merged.refusal) as refusal,
        if(
            merged.proposal_id is null,
            events.has_text and events.refusal is null,
            merged.text is not null
        ) as gives_words,
        merged.proposal_id is not null as was_merged,
        merged.text as merged_text
    from intermediate.version_events as events
    left join intermediate.merged_wordings as merged
        on
            events.proposal_id = merged.proposal_id
            and events.known_from = merged.known_from
    where
        events.known_to is null
        and events.source != 'reviewed'
        and events.valid_from is not null
    qualify
        events.source != 'changed'
        or row_number() over (
            partition by events.provision_id, events.valid_from, events.source
            order by
                events.as_of_date desc,
                gives_words desc,
                events.document_sha256 desc,
                events.instrument_ordinal desc,
                events.proposal_id desc
        ) = 1

),

chosen as (

    select *
    from read_events
    qualify
        row_number() over (
            partition by provision_id, valid_from
            order by
                gives_words desc,
                case evidence
                    when 'gazette' then 1
                    when 'compilation' then 2
                    else 3
                end asc,
                as_of_date desc nulls last,
                recorded_at desc,
                document_sha256 asc,
                proposal_id desc
        ) = 1

)

select
    chosen.provision_id,
    chosen.valid_from,
    chosen.instrument_id,
    chosen.refusal,
    chosen.document_sha256,
    chosen.recorded_at,
    proposals.label,
    proposals.first_page,
    if(
        chosen.was_merged,
        chosen.merged_text,
        if(chosen.gives_words, proposals.text, null)
    ) as text
from chosen
inner join intermediate.proposal_history as proposals
    on chosen.proposal_id = proposals.proposal_id;
