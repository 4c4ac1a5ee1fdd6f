-- Grain: one row per article that a decree changes: its wording from the day the decree
-- came into force; null where the decree does not give it whole.
create or replace macro intermediate.versions_amended(known_at) as table

    select
        provision_id,
        instrument_id,
        label,
        'article' as kind,
        article_ordinal as ordinal,
        case
            when is_whole_repeal and refusal is null then ''
            when refusal is null then text
        end as text,
        is_whole_repeal as is_repealed,
        is_unreadable,
        not is_whole_repeal
        and (
            concerns_trafficking
            or coalesce(intermediate.names_trafficking(text), false)
        ) as concerns_trafficking,
        start_date as valid_from,
        start_rule as date_rule,
        evidence,
        decree_id,
        decree,
        gazette,
        document_sha256,
        page as first_page,
        page as last_page,
        spans,
        publication_date as as_of_date,
        recorded_at
    from intermediate.article_changes_known(known_at)
    where
        instrument_id is not null
        and start_date is not null;
