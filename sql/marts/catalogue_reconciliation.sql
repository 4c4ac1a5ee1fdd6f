-- Grain: one row per jurisdiction (33): the law on trafficking that the national
-- catalogue lists, held against the special law that today's adoption names. The
-- catalogue's is the one in force, else the newest. verdict: agrees (of one day, or,
-- where a side gives none, of one title; and both in force, or neither), differs,
-- catalogue_only, adoption_only, none (neither says that one is in force), not_listed
-- (the catalogue has no list of the jurisdiction, or it never came).
create or replace view marts.catalogue_reconciliation as

with

laws as (

    select
        *,
        coalesce(status ilike 'vigente%', true) as is_in_force,
        count(*) over (partition by jurisdiction_code) as catalogue_laws
    from marts.catalogue
    where
        concerns_trafficking
        and (kind ilike 'ley%' or title ilike 'ley%')
    qualify
        row_number() over (
            partition by jurisdiction_code
            order by
                is_in_force desc,
                publication_date desc nulls last,
                catalogue_id asc
        ) = 1

),

lists as (

    select distinct jurisdiction_code from staging.stg_catalogue_lists

),

sides as (

    select
        adoption.*,
        adoption.status in ('special_law', 'special_law_lapsed') as has_law,
        adoption.status = 'special_law' as has_law_in_force,
        lists.jurisdiction_code is not null as is_listed,
        laws.title as catalogue_title,
        laws.publication_date as catalogue_publication_date,
        laws.status as catalogue_status,
        laws.card_url,
        laws.catalogue_id is not null as is_catalogued,
        coalesce(laws.is_in_force, false) as is_catalogued_in_force,
        coalesce(laws.catalogue_laws, 0) as catalogue_laws
    from marts.adoption_status as adoption
    left join lists on adoption.jurisdiction_code = lists.jurisdiction_code
    left join laws on adoption.jurisdiction_code = laws.jurisdiction_code

),

compared as (

    select
        *,
        coalesce(
            publication_date = catalogue_publication_date,
            intermediate.as_slug(instrument_title)
            = intermediate.as_slug(catalogue_title),
            false
        ) as is_same
    from sides

),

final as (

    select
        jurisdiction_code,
        jurisdiction,
        case
            when not is_listed
                then 'not_listed'
            when
                not (is_catalogued and has_law)
                and not is_catalogued_in_force
                and not has_law_in_force
                then 'none'
            when not is_catalogued
                then 'adoption_only'
            when not has_law
                then 'catalogue_only'
            when is_same and is_catalogued_in_force = has_law_in_force
                then 'agrees'
            else 'differs'
        end as verdict,
        catalogue_title,
        catalogue_publication_date,
        catalogue_status,
        catalogue_laws,
        card_url,
        status as adoption_status,
        instrument_title,
        publication_date,
        evidence,
        document_sha256,
        page
    from compared

)

select * from final;
