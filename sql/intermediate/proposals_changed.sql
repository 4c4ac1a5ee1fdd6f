-- Grain: one row per article that a decree in a gazette changes, and span of time over
-- which that was held: all that the decree orders of it, and the new wording if it
-- gives the whole. needs_merging says that the wording before is needed for the one
-- after.
create or replace view intermediate.proposals_changed as

with

orders as (

    select
        provision_id,
        document_sha256,
        reader_version,
        instrument_ordinal,
        known_from,
        any_value(known_to) as known_to,
        any_value(instrument_id) as instrument_id,
        any_value(label) as label,
        any_value(decree_id) as decree_id,
        any_value(decree) as decree,
        any_value(gazette) as gazette,
        any_value(evidence) as evidence,
        any_value(publication_date) as publication_date,
        any_value(start_date) as start_date,
        any_value(start_rule) as start_rule,
        any_value(recorded_at) as recorded_at,
        min(page) as first_page,
        max(page) as last_page,
        min(if(text is null, null, ordinal)) as wording_ordinal,
        bool_or(is_unreadable) as is_unreadable,
        bool_or(operation = 'adds') as is_addition,
        bool_or(
            operation in ('repeals', 'invalidates')
            and part = ''
            and replaces = ''
            and text is null
            and not is_elided
        ) as is_whole_end,
        bool_or(
            part != ''
            or replaces != ''
            or is_elided
        ) as needs_merging,
        bool_and(text is null and replaces = '') as is_wordless,
        first(text order by ordinal) filter (where text is not null) as text,
        first(relevance order by ordinal) filter (where text is not null) as relevance,
        list(
            {
                'operation': operation,
                'part': part,
                'text': text,
                'replaces': replaces,
                'moves_rest': moves_rest
            } order by ordinal
        ) as orders
    from intermediate.article_change_history
    where instrument_id is not null
    group by
        provision_id, document_sha256, reader_version, instrument_ordinal, known_from

),

final as (

    select
        *,
        needs_merging and not is_whole_end and not is_unreadable as is_merged
    from orders

)

select * from final;
