-- Grain: one row per change that ends a law, and the law it ends: the newest one of
-- that name before it, if there is only one.
create or replace macro intermediate.abrogations_known(known_at) as table

    select
        document_sha256,
        instrument_ordinal,
        ordinal,
        decree_id,
        instrument_id,
        start_date as ended_date
    from intermediate.change_candidates(known_at)
    where
        recency = 1
        and operation = 'abrogates'
        and label is null
        and part = ''
    qualify
        count(*) over (
            partition by document_sha256, instrument_ordinal, ordinal
        ) = 1;
