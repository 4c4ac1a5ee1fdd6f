-- Grain: one row per reading and finding.
create or replace view staging.stg_findings as
select
    document_sha256,
    reader_version,
    ordinal,
    kind,
    page,
    detail
from raw.findings;
