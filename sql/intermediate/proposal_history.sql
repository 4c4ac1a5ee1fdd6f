-- Grain: one row per wording of a provision that a document proposes, and span of time
-- over which that was held. Key: proposal_id. Those that a person states follow in
-- proposals_reviewed.
create or replace table intermediate.proposal_history as

with

proposed as (

    select * from intermediate.proposals_enacted

    union all by name

    select * from intermediate.proposals_compiled

    union all by name

    select
        provision_id,
        instrument_id,
        label,
        'article' as kind,
        'changed' as source,
        case
            when is_whole_end then ''
            when not is_merged and not is_unreadable then text
        end as text,
        case when not is_merged and not is_unreadable then relevance end as relevance,
        is_whole_end as is_repealed,
        is_unreadable,
        is_merged,
        is_addition,
        is_wordless,
        start_date as valid_from,
        start_rule as date_rule,
        evidence,
        decree_id,
        decree,
        gazette,
        document_sha256,
        reader_version,
        instrument_ordinal,
        wording_ordinal as change_ordinal,
        first_page,
        last_page,
        publication_date as as_of_date,
        recorded_at,
        orders,
        known_from,
        known_to
    from intermediate.proposals_changed

),

final as (

    select
        * replace (
            coalesce(is_merged, false) as is_merged,
            coalesce(is_addition, false) as is_addition,
            coalesce(is_wordless, false) as is_wordless,
            coalesce(is_repealed, false) as is_repealed
        ),
        cast(null as varchar) as reviewed_by,
        row_number() over (
            order by
                provision_id,
                known_from,
                source,
                document_sha256,
                reader_version,
                instrument_ordinal,
                coalesce(provision_ordinal, change_ordinal),
                valid_from
        ) as proposal_id
    from proposed

)

select * from final;
