-- Effect: the staged reform notes are known.
-- Parameters: document_sha256, reader_version.
insert into raw.reform_notes
select
    $document_sha256,
    $reader_version,
    instrument_ordinal,
    ordinal,
    label,
    operation,
    decree,
    gazette,
    date,
    raw,
    page
from reading_lines
where record = 'reform_note';
