-- Grain: one row per edition of a gazette of which a document is held. Key: edition_id.
create or replace table marts.editions as
select
    edition_id,
    min(jurisdiction_code) as jurisdiction_code,
    min(publication_date) as publication_date,
    min_by(volume, document_sha256) filter (where volume is not null) as volume,
    min(number) as number,
    min(section) as section,
    min(document_kind) as kind,
    count(*) as documents
from intermediate.documents_known(timestamptz 'infinity')
where edition_id is not null
group by edition_id;
