-- Grain: one row per document that a visit brought and that is no readable edition.
select distinct document_sha256
from raw.unread_documents
order by document_sha256;
