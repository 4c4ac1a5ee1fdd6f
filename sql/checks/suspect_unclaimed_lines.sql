-- Violations: a page on which more than a tenth of at least ten lines is part of
-- nothing: law may be lost there.
select
    document_sha256,
    page,
    lines,
    unclaimed_lines
from marts.pages
where
    is_readable
    and lines >= 10
    and unclaimed_lines > lines / 10.0
order by document_sha256, page;
