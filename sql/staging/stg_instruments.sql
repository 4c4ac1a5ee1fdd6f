-- Grain: one row per reading and instrument.
create or replace view staging.stg_instruments as
select
    document_sha256,
    reader_version,
    ordinal as instrument_ordinal,
    title,
    slug,
    kind,
    operation,
    first_page,
    last_page,
    decree,
    gazette,
    publication_date as own_publication_date,
    in_force_date,
    in_force_rule,
    last_reform_date,
    restated_date,
    is_special_law,
    relevance
from raw.instruments;
