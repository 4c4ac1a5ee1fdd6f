-- Effect: the wordings that persons stated are proposed too, each beside what documents
-- propose of the same provision and day, over the time that the person was the last to
-- decide. Where no document proposes anything of it any more, neither does the person.
-- Grain: one row per such wording and span of time. Key: proposal_id.
insert into intermediate.proposal_history by name

with

stated as (

    select
        regexp_extract(subject_id, '^(.*)@', 1) as provision_id,
        try_cast(regexp_extract(subject_id, '@(.*)$', 1) as date) as valid_from,
        cast(stated as json) ->> 'text' as text,
        author as reviewed_by,
        document_sha256,
        page,
        decided_at,
        known_from,
        known_to
    from intermediate.review_history
    where
        subject_kind = 'wording'
        and decision = 'correct'

),

read_proposals as (

    select max(proposal_id) as last_id
    from intermediate.proposal_history

),

final as (

    select
        proposals.* replace (  -- noqa: RF02
            'reviewed' as source,
            stated.text as text,
            false as is_repealed,
            false as is_unreadable,
            true as is_merged,
            true as is_addition,
            false as is_wordless,
            null as concerns_trafficking,
            null as relevance,
            coalesce(stated.document_sha256, proposals.document_sha256)
                as document_sha256,
            null as provision_ordinal,
            null as change_ordinal,
            null as orders,
            coalesce(stated.page, proposals.first_page) as first_page,
            coalesce(stated.page, proposals.last_page) as last_page,
            stated.decided_at as recorded_at,
            greatest(stated.known_from, proposals.known_from) as known_from,
            least(stated.known_to, proposals.known_to) as known_to,
            stated.reviewed_by as reviewed_by,
            read_proposals.last_id + row_number() over (
                order by
                    proposals.provision_id,
                    stated.known_from,
                    proposals.proposal_id
            ) as proposal_id
        )
    from stated
    inner join intermediate.proposal_history as proposals
        on
            stated.provision_id = proposals.provision_id
            and stated.valid_from = proposals.valid_from
            and (stated.known_to is null or stated.known_to > proposals.known_from)
            and (proposals.known_to is null or stated.known_from < proposals.known_to)
    cross join read_proposals

)

select * from final;
