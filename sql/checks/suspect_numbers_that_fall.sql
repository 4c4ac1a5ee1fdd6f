-- Violations: an edition whose number is lower than that of an edition some days before
-- it in the same year, in a gazette whose numbers begin anew with the year or never.
with

numbered as (

    select
        editions.edition_id,
        editions.jurisdiction_code,
        editions.publication_date,
        try_cast(editions.number as integer) as number,
        max(try_cast(editions.number as integer)) over (
            partition by editions.jurisdiction_code, year(editions.publication_date)
            order by editions.publication_date
            range between unbounded preceding and interval 1 day preceding
        ) as highest_before
    from marts.editions as editions
    where
        try_cast(editions.number as integer) is not null
        and coalesce(
            (
                select max_by(sources.number_restarts, sources.recorded_at)
                from staging.stg_sources as sources
                where sources.jurisdiction_code = editions.jurisdiction_code
            ) in ('yearly', 'never'),
            true
        )

)

select distinct
    edition_id,
    publication_date,
    number,
    highest_before
from numbered
where number < highest_before
order by edition_id;
