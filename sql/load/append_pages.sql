-- Effect: the staged pages are known.
-- Parameters: document_sha256, reader_version.
insert into raw.pages
select
    $document_sha256,
    $reader_version,
    cast(number as integer) as number,
    text_layer,
    columns,
    characters,
    mentions_trafficking,
    recognised_by,
    turned_degrees,
    score,
    is_readable,
    is_screened,
    lines,
    unclaimed_lines
from reading_lines
where record = 'page';
