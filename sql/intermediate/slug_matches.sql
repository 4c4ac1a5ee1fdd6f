-- Grain: one row per name that decrees of a jurisdiction give a law, and name of a law
-- of it that they may mean: the same, or one misprinted by a letter or two. Figures are
-- never misprinted.
create or replace table intermediate.slug_matches as

with

targets as (

    select distinct
        target_jurisdiction_code as jurisdiction_code,
        target_slug
    from intermediate.change_history
    where target_slug not in ('', 'sin-titulo')

),

laws as (

    select distinct
        jurisdiction_code,
        slug
    from intermediate.instrument_history
    where
        slug not in ('', 'sin-titulo')
        and not starts_with(slug, 'numero-')

),

same as (

    select
        jurisdiction_code,
        target_slug,
        target_slug as slug,
        0 as distance
    from targets

),

misprinted as (

    select
        targets.jurisdiction_code,
        targets.target_slug,
        laws.slug,
        damerau_levenshtein(targets.target_slug, laws.slug) as distance
    from targets
    inner join laws
        on
            targets.jurisdiction_code = laws.jurisdiction_code
            and targets.target_slug != laws.slug
            and abs(length(targets.target_slug) - length(laws.slug)) <= 2
            and length(targets.target_slug) >= 12
            and regexp_extract_all(targets.target_slug, '[0-9]+')
            = regexp_extract_all(laws.slug, '[0-9]+')
    where
        damerau_levenshtein(targets.target_slug, laws.slug)
        <= if(length(targets.target_slug) >= 20, 2, 1)

),

final as (

    select * from same

    union all

    select * from misprinted

)

select * from final;
