-- Violations: a proof on a page that the document does not have, or of no characters.
with

spans_of_versions as (

    select
        provision_id,
        document_sha256,
        unnest(spans) as span
    from marts.provision_versions

)

select
    spans_of_versions.provision_id,
    spans_of_versions.document_sha256,
    spans_of_versions.span.page
from spans_of_versions
inner join marts.documents
    on spans_of_versions.document_sha256 = documents.document_sha256
where
    spans_of_versions.span.page not between 1 and documents.page_count
    or spans_of_versions.span."end" <= spans_of_versions.span.start
order by spans_of_versions.provision_id, spans_of_versions.span.page;
