-- Effect: the days that the staged visit asked for, up to the day before it, are known
-- to be listed whole, in part, or not at all, if that is more than was known of any of
-- them; a visit that was killed says nothing of the site.
insert into raw.listed_spans (
    jurisdiction_code, first_date, last_date, is_whole, ending, recorded_at
)
with

visits as (

    select
        begun.jurisdiction as jurisdiction_code,
        begun.first_date,
        least(
            begun.last_date,
            cast(timezone('America/Mexico_City', begun.begun_at) as date) - 1
        ) as last_date,
        ended.is_whole,
        ended.ending,
        ended.ended_at
    from journal_lines as begun
    inner join journal_lines as ended on ended.record = 'ended'
    where
        begun.record = 'visit'
        and not ended.was_killed

),

known as (

    select
        jurisdiction_code,
        first_date,
        last_date,
        is_whole,
        ending in ('failed', 'blocked') as is_unreachable
    from raw.listed_spans

),

days as (

    select
        jurisdiction_code,
        is_whole,
        ending in ('failed', 'blocked') as is_unreachable,
        cast(unnest(generate_series(first_date, last_date, interval 1 day)) as date)
            as day
    from visits

),

news as (

    select days.day
    from days
    where
        not exists (
            select 1
            from known
            where
                known.jurisdiction_code = days.jurisdiction_code
                and (known.is_whole or not days.is_whole)
                and (days.is_unreachable or not known.is_unreachable)
                and days.day between known.first_date and known.last_date
        )

)

select
    jurisdiction_code,
    first_date,
    last_date,
    is_whole,
    ending,
    ended_at
from visits
where exists (select 1 from news);
