-- Grain: one row per claim as worded at known_at. known_by_date is the latest day on
-- which it had come true: the day, or the end of the month or year, that the source
-- names, else the day on which the source was seen.
create or replace macro intermediate.claims_known(known_at) as table

    select
        *,
        case
            when publication_date is not null then publication_date
            when length(publication_period) = 7
                then last_day(cast(publication_period || '-01' as date))
            when length(publication_period) = 4
                then cast(publication_period || '-12-31' as date)
            else cast(recorded_at as date)
        end as known_by_date
    from staging.stg_claims
    where recorded_at <= coalesce(known_at, timestamptz 'infinity')
    qualify
        row_number() over (
            partition by claim_id
            order by recorded_at desc
        ) = 1;
