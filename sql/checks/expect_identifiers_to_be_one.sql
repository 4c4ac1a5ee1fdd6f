-- Violations: an edition, document or instrument that stands twice in its mart.
with

identifiers as (

    select
        'editions' as mart,
        edition_id as id
    from marts.editions

    union all

    select
        'documents' as mart,
        document_sha256 as id
    from marts.documents

    union all

    select
        'instruments' as mart,
        instrument_id as id
    from marts.instruments

    union all

    select
        'provisions' as mart,
        provision_id as id
    from marts.provisions

)

select
    mart,
    id,
    count(*) as times
from identifiers
group by mart, id
having count(*) > 1
order by mart, id;
