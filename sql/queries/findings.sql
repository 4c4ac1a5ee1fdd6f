-- Grain: one row per finding, by document and page.
-- Parameters: document_sha256, kind (null: all).
select
    kind,
    document_sha256,
    page,
    detail,
    recorded_at
from marts.findings
where
    ($document_sha256 is null or document_sha256 = $document_sha256)
    and ($kind is null or kind = $kind)
order by document_sha256, page nulls first, kind, detail;
