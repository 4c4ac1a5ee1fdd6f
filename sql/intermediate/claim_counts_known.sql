-- Grain: one row per number that a third party gave, as worded at known_at (null: now),
-- with the days between which it was meant. measure is what of ours it can be held
-- against, null where there is nothing; before_code the jurisdiction whose own first
-- law ends the time that is meant.
create or replace macro intermediate.claim_counts_known(known_at) as table

    with

    latest as (

        select
            *,
            string_split(claimed_period, '/') as ends
        from staging.stg_claim_counts
        where recorded_at <= coalesce(known_at, timestamptz 'infinity')
        qualify
            row_number() over (
                partition by count_id
                order by recorded_at desc
            ) = 1

    ),

    final as (

        select
            * exclude (ends),
            case
                when claimed_date is not null then claimed_date
                when length(ends[1]) = 4 then cast(ends[1] || '-01-01' as date)
                when length(ends[1]) = 7 then cast(ends[1] || '-01' as date)
            end as first_date,
            case
                when claimed_date is not null then claimed_date
                when length(ends[-1]) = 4 then cast(ends[-1] || '-12-31' as date)
                when length(ends[-1]) = 7
                    then last_day(cast(ends[-1] || '-01' as date))
            end as last_date,
            case
                when counted in ('special_law', 'local_legislation')
                    then 'special_law'
                when starts_with(counted, 'special_law_before_') then 'special_law'
                when counted = 'regulation' then 'regulation'
            end as measure,
            nullif(
                upper(regexp_extract(counted, '^special_law_before_(\w{3})$', 1)), ''
            ) as before_code
        from latest

    )

    select * from final;
