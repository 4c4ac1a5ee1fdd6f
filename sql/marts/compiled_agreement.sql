-- Grain: one row per wording that a compilation prints and day on which it began, held
-- against the wording in force here from that day. Key: provision_id, valid_from,
-- document_sha256. agreement is same, reprinted (print alone differs), differs, or
-- unknown where the wording here is not known; a compilation that is itself the source
-- of the wording is left out.
create or replace table marts.compiled_agreement as

with

printed as (

    select
        events.provision_id,
        events.valid_from,
        proposals.document_sha256,
        proposals.first_page,
        proposals.text as printed_text
    from intermediate.version_events as events
    inner join intermediate.proposal_history as proposals
        on events.proposal_id = proposals.proposal_id
    where
        events.source = 'printed'
        and events.known_to is null
        and events.valid_from is not null
        and proposals.text is not null

),

final as (

    select
        printed.provision_id,
        versions.instrument_id,
        versions.label,
        printed.valid_from,
        printed.document_sha256,
        printed.first_page,
        versions.evidence,
        versions.document_sha256 as held_document_sha256,
        versions.first_page as held_first_page,
        case
            when versions.text is null then 'unknown'
            when versions.text = printed.printed_text then 'same'
            when
                intermediate.bare_words(versions.text)
                = intermediate.bare_words(printed.printed_text)
                then 'reprinted'
            else 'differs'
        end as agreement,
        printed.printed_text,
        versions.text as held_text
    from printed
    inner join marts.provision_versions as versions
        on
            printed.provision_id = versions.provision_id
            and printed.valid_from = versions.valid_from
            and (
                printed.document_sha256 != versions.document_sha256
                or versions.text is null
            )

)

select * from final;
