-- Grain: one row per document, by jurisdiction and date.
select *  -- noqa: AM04
from marts.documents
order by jurisdiction_code nulls last, publication_date nulls last, document_sha256;
