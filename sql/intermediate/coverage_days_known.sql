-- Grain: one row per gazette and day of which its ledger has an edition, as known at
-- known_at. What is known now (null) is not computed again.
create or replace macro intermediate.coverage_days_known(known_at) as table

    select *  -- noqa: AM04
    from intermediate.coverage_days
    where known_at is null

    union all

    select *  -- noqa: AM04
    from intermediate.coverage_days_computed(known_at)
    where known_at is not null;
