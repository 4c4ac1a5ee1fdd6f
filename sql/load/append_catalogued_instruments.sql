-- Effect: what the staged visit's lists say of instruments is known, unless the same
-- was the last that was known of them. A number that a list has twice counts once.
insert into raw.catalogued_instruments (
    jurisdiction_code, catalogue_id, title, kind, publication_date, status, card_url,
    is_withdrawn, recorded_at
)
with

known as (

    select *
    from raw.catalogued_instruments
    qualify
        row_number() over (
            partition by jurisdiction_code, catalogue_id
            order by recorded_at desc
        ) = 1

),

staged as (

    select
        jurisdiction as jurisdiction_code,
        catalogue_id,
        title,
        kind,
        publication_date,
        status,
        card_url,
        listed_at
    from journal_lines
    where record = 'catalogued'
    qualify
        row_number() over (
            partition by jurisdiction, catalogue_id
            order by title, card_url, publication_date, status
        ) = 1

)

select
    staged.jurisdiction_code,
    staged.catalogue_id,
    staged.title,
    staged.kind,
    staged.publication_date,
    staged.status,
    staged.card_url,
    false as is_withdrawn,
    staged.listed_at
from staged
left join known
    on
        staged.jurisdiction_code = known.jurisdiction_code
        and staged.catalogue_id = known.catalogue_id
where
    known.catalogue_id is null
    or known.is_withdrawn
    or (
        staged.title, staged.kind, staged.publication_date, staged.status,
        staged.card_url
    ) is distinct from (
        known.title, known.kind, known.publication_date, known.status, known.card_url
    );
