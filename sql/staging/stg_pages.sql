-- Grain: one row per reading and page.
create or replace view staging.stg_pages as
select
    document_sha256,
    reader_version,
    number as page,
    text_layer,
    columns,
    characters,
    mentions_trafficking
from raw.pages;
