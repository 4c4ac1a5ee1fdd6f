-- Violations: a wording with words of a page that was refused.
with

spans_of_versions as (

    select
        provision_id,
        valid_from,
        document_sha256,
        unnest(spans) as span
    from marts.provision_versions
    where
        document_sha256 in (
            select pages.document_sha256
            from marts.pages
            where not pages.is_readable
        )

)

select distinct
    spans_of_versions.provision_id,
    spans_of_versions.valid_from,
    spans_of_versions.document_sha256,
    pages.page
from spans_of_versions
inner join marts.pages
    on
        spans_of_versions.document_sha256 = pages.document_sha256
        and spans_of_versions.span.page = pages.page
where not pages.is_readable
order by spans_of_versions.provision_id, spans_of_versions.valid_from, pages.page;
