-- Grain: one row per gazette and file that it lists for some days, for no day, or that
-- is still missing. Parameters: first_day, last_day.
with

asked as (

    select
        $first_day as first_date,
        $last_day as last_date

)

select
    documents.*,
    coalesce(refused.state = 'refused', false) as is_refused
from intermediate.listed_documents_known as documents
left join marts.edition_ledger as refused
    on
        documents.jurisdiction_code = refused.jurisdiction_code
        and documents.url = refused.url
        and refused.state = 'refused'
cross join asked
where
    documents.publication_date is null
    or documents.publication_date between asked.first_date and asked.last_date
    or documents.document_sha256 is null
    or refused.state = 'refused';
