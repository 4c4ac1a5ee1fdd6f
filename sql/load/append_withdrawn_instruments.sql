-- Effect: what a whole list of the staged visit no longer has is known to be withdrawn.
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

)

select
    known.jurisdiction_code,
    known.catalogue_id,
    known.title,
    known.kind,
    known.publication_date,
    known.status,
    known.card_url,
    true as is_withdrawn,
    lists.listed_at
from known
inner join journal_lines as lists
    on
        known.jurisdiction_code = lists.jurisdiction
        and lists.record = 'catalogue_list'
where
    lists.is_whole
    and not known.is_withdrawn
    and not exists (
        select 1
        from journal_lines as lines
        where
            lines.record = 'catalogued'
            and lines.jurisdiction = known.jurisdiction_code
            and lines.catalogue_id = known.catalogue_id
    );
