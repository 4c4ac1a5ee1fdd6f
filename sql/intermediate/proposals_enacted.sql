-- Grain: one row per provision printed in a gazette, or in a document of unknown
-- standing, and span of time over which that was held: its first wording, from the day
-- its instrument came into force; null where a page that it stands on could not be
-- read.
create or replace view intermediate.proposals_enacted as
select
    provision_id,
    instrument_id,
    label,
    kind,
    ordinal,
    'enacted' as source,
    if(is_unreadable, null, text) as text,
    is_repealed,
    is_unreadable,
    concerns_trafficking,
    relevance,
    divisions,
    start_date as valid_from,
    start_rule as date_rule,
    evidence,
    decree,
    gazette,
    document_sha256,
    reader_version,
    instrument_ordinal,
    ordinal as provision_ordinal,
    first_page,
    last_page,
    publication_date as as_of_date,
    recorded_at,
    known_from,
    known_to
from intermediate.provision_reading_history
where evidence in ('gazette', 'other');
