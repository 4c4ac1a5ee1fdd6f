-- Grain: one row per page of a document, as last read. Key: document_sha256, page.
-- recognised_by names the engine that read the words off the page's image; null where
-- they are those of the text layer. score says how legible they are, from 0 to 1; a
-- page that is not is_readable was refused: nothing that it prints is known here. One
-- that is_screened was only looked at for mentions of trafficking, and had none. Of its
-- lines, unclaimed_lines are part of nothing that is known; null of older readings.
create or replace table marts.pages as
select
    pages.document_sha256,
    pages.page,
    pages.text_layer,
    pages.columns,
    pages.characters,
    pages.recognised_by,
    pages.score,
    pages.is_readable,
    pages.mentions_trafficking,
    pages.is_screened,
    pages.lines,
    pages.unclaimed_lines
from staging.stg_pages as pages
inner join marts.documents
    on
        pages.document_sha256 = documents.document_sha256
        and pages.reader_version = documents.reader_version;
