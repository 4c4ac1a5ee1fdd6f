-- Grain: one row per gazette and day of which its ledger has an edition, as known at
-- known_at (null: now): the share seen of what was published up to that day, the
-- longest run of days without an edition seen of those that were published, and the
-- last edition seen. Share and run are null where no more is known than what is held.
create or replace macro intermediate.coverage_days_computed(known_at) as table

    with

    editions as (

        select
            jurisdiction_code,
            publication_date as day,
            basis,
            if(known_at is null or learnt_at <= known_at, state, 'unknown') as state
        from marts.edition_ledger
        where
            publication_date is not null
            and jurisdiction_code is not null

    ),

    days as (

        select
            jurisdiction_code,
            day,
            count(*) filter (where state = 'seen') as seen,
            count(*) filter (where state != 'confirmed_none') as published,
            bool_or(basis != 'held') as is_expected
        from editions
        group by jurisdiction_code, day

    ),

    counted as (

        select
            jurisdiction_code,
            day,
            seen = 0 and published > 0 as is_missing,
            count_if(seen > 0) over so_far as seen_days,
            bool_or(is_expected) over so_far as is_expected,
            sum(seen) over so_far / nullif(sum(published) over so_far, 0) as share,
            max(if(seen > 0, day, null)) over so_far as last_edition_date
        from days
        window so_far as (
            partition by jurisdiction_code
            order by day
            rows unbounded preceding
        )

    ),

    holes as (

        select
            *,
            if(
                is_missing,
                1 + day - min(if(is_missing, day, null)) over (
                    partition by jurisdiction_code, seen_days
                    order by day
                ),
                0
            ) as hole_days
        from counted

    ),

    final as (

        select
            jurisdiction_code,
            day,
            if(is_expected, share, null) as coverage,
            if(
                is_expected,
                max(hole_days) over (
                    partition by jurisdiction_code
                    order by day
                ),
                null
            ) as longest_hole_days,
            last_edition_date
        from holes

    )

    select * from final;
