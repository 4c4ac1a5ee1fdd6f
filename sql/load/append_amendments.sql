-- Effect: the staged amendments are known.
-- Parameters: document_sha256, reader_version.
insert into raw.amendments
select
    $document_sha256,
    $reader_version,
    instrument_ordinal,
    ordinal,
    instrument,
    target_slug,
    operation,
    label,
    text,
    page,
    spans,
    is_elided,
    coalesce(part, '') as part,
    is_unreadable,
    ordered_in,
    replaces,
    moves_rest,
    relevance
from reading_lines
where record = 'amendment';
