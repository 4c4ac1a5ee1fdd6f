-- Grain: one row per decision of a person that was known at known_at (null: now).
create or replace macro intermediate.reviews_known(known_at) as table

    select *
    from staging.stg_reviews
    where decided_at <= coalesce(known_at, timestamptz 'infinity');
