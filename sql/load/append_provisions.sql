-- Effect: the staged provisions are known.
-- Parameters: document_sha256, reader_version.
insert into raw.provisions
select
    $document_sha256,
    $reader_version,
    instrument_ordinal,
    ordinal,
    label,
    kind,
    path,
    text,
    first_page,
    last_page,
    spans,
    is_repealed,
    concerns_trafficking,
    is_unreadable,
    relevance,
    divisions
from reading_lines
where record = 'provision';
