-- Grain: one row per jurisdiction and day on which its answer changed, as known at
-- known_at. What is known now (null) is not computed again.
create or replace macro intermediate.adoption_timeline_known(known_at) as table

    select *  -- noqa: AM04
    from marts.adoption_timeline
    where known_at is null

    union all

    select *  -- noqa: AM04
    from marts.adoption_timeline_as_of(known_at)
    where known_at is not null;
