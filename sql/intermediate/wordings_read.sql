-- Grain: one row per provision and day on which a wording of it begins, as documents
-- alone give it now, whatever a person stated of that day. Key: provision_id,
-- valid_from.
create or replace view intermediate.wordings_read as

with

read_events as (

    select *
    from intermediate.wordings_proposed
    where
        known_to is null
        and source != 'reviewed'
        and valid_from is not null
    qualify
        source != 'changed'
        or row_number() over (
            partition by provision_id, valid_from, source
            order by
                as_of_date desc,
                gives_words desc,
                document_sha256 desc,
                instrument_ordinal desc,
                proposal_id desc
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
