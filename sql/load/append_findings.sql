-- Effect: the staged findings are known.
-- Parameters: document_sha256, reader_version.
insert into raw.findings
select
    $document_sha256,
    $reader_version,
    ordinal,
    kind,
    page,
    detail
from reading_lines
where record = 'finding';
