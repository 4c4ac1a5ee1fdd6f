-- Effect: the staged exceptions from the day in force are known.
-- Parameters: document_sha256, reader_version.
insert into raw.in_force_exceptions
select
    $document_sha256,
    $reader_version,
    instrument_ordinal,
    ordinal,
    labels,
    date,
    rule,
    words,
    page,
    instrument
from reading_lines
where record = 'in_force_exception';
