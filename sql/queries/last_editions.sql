-- Grain: one row per gazette that listed an edition which is held.
select
    jurisdiction_code,
    max(publication_date) as last_date
from intermediate.listed_documents_known
where document_sha256 is not null
group by jurisdiction_code;
