-- Grain: one row per change and law that it may mean, as known at known_at. recency 1
-- is the newest; two newest of one day share it.
create or replace macro intermediate.change_candidates(known_at) as table

    select
        *,
        rank() over (
            partition by document_sha256, instrument_ordinal, ordinal
            order by target_publication_date desc
        ) as recency
    from intermediate.candidate_history
    where
        known_from <= known_at
        and (known_to is null or known_at < known_to);
