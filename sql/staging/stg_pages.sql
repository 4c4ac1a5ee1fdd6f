-- Grain: one row per reading and page.
create or replace view staging.stg_pages as
select
    document_sha256,
    reader_version,
    number as page,
    text_layer,
    columns,
    characters,
    mentions_trafficking,
    recognised_by,
    turned_degrees,
    score,
    coalesce(is_readable, true) as is_readable,
    coalesce(is_screened, false) as is_screened,
    lines,
    unclaimed_lines
from raw.pages;
