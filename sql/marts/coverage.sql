-- Grain: one row per jurisdiction and year in which an edition is expected or held.
-- expected counts all; share is what was seen of those that were published, so that
-- confirmed_none is taken out of it. All but seen are null where nobody knows how many
-- there were: of years of which no more is known than what is held.
create or replace view marts.coverage as

with

counted as (

    select
        jurisdiction_code,
        cast(year(publication_date) as integer) as year,
        bool_or(basis != 'held') as is_expected,
        count(*) as expected,
        count(*) filter (where state = 'seen') as seen,
        count(*) filter (where state = 'confirmed_none') as confirmed_none,
        count(*) filter (where state = 'unreachable') as unreachable,
        count(*) filter (where state = 'unknown') as unknown,
        count(*) filter (where state = 'listed') as listed,
        count(*) filter (where state = 'refused') as refused
    from marts.edition_ledger
    where publication_date is not null
    group by jurisdiction_code, year(publication_date)

),

final as (

    select
        jurisdiction_code,
        year,
        if(is_expected, expected, null) as expected,
        seen,
        if(is_expected, confirmed_none, null) as confirmed_none,
        if(is_expected, unreachable, null) as unreachable,
        if(is_expected, unknown, null) as unknown,
        if(is_expected, seen / nullif(expected - confirmed_none, 0), null) as share,
        if(is_expected, listed, null) as listed,
        if(is_expected, refused, null) as refused
    from counted

)

select * from final;
