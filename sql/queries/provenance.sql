-- Grain: one row per wording that a document proves: the versions of a provision, or of
-- all provisions of an instrument, or of everything. recognised_pages are those of its
-- pages that were read off their image, each with the engine that did. printed_text is
-- what the document prints; of a wording that is_merged, the decree's new words alone.
-- What a person stated no document proves: it is not among them. Parameters: id (null:
-- all).
with

wordings as (

    select *
    from marts.provision_versions
    where
        text is not null
        and reviewed_by is null
        and (
            $id is null
            or provision_id = $id
            or instrument_id = $id
            or document_sha256 = $id
        )

),

cited_pages as (

    select
        provision_id,
        valid_from,
        document_sha256,
        unnest(
            list_distinct(list_transform(spans, lambda span: span.page))
        ) as page
    from wordings

),

recognised as (

    select
        cited_pages.provision_id,
        cited_pages.valid_from,
        list(
            { 'page': pages.page, 'recognised_by': pages.recognised_by }
            order by pages.page
        ) as recognised_pages
    from cited_pages
    inner join marts.pages
        on
            cited_pages.document_sha256 = pages.document_sha256
            and cited_pages.page = pages.page
    where pages.recognised_by is not null
    group by cited_pages.provision_id, cited_pages.valid_from

)

select
    wordings.provision_id,
    wordings.instrument_id,
    wordings.label,
    wordings.kind,
    wordings.valid_from,
    wordings.text,
    wordings.text_sha256,
    wordings.is_merged,
    coalesce(wordings.quoted_text, wordings.text) as printed_text,
    wordings.document_sha256,
    wordings.first_page,
    wordings.last_page,
    wordings.spans,
    wordings.evidence,
    coalesce(recognised.recognised_pages, []) as recognised_pages
from wordings
left join recognised
    on
        wordings.provision_id = recognised.provision_id
        and wordings.valid_from is not distinct from recognised.valid_from
order by
    wordings.document_sha256,
    wordings.first_page,
    wordings.provision_id,
    wordings.valid_from;
