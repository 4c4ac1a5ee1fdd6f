-- Grain: one row per file that a gazette lists and change of what it lists of it.
create or replace view staging.stg_listed_documents as
select
    jurisdiction_code,
    url,
    publication_date,
    volume,
    number,
    section,
    kind,
    titles,
    recorded_at
from raw.listed_documents;
