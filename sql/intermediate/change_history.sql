-- Grain: one row per change that an instrument makes to another, and span of time over
-- which the same was held of it, with the dates of the decree that makes it.
create or replace table intermediate.change_history as

select
    amendments.*,
    readings.instrument_id as decree_id,
    readings.jurisdiction_code,
    readings.evidence,
    readings.recorded_at,
    decrees.decree,
    decrees.gazette,
    decrees.publication_date,
    decrees.in_force_date,
    decrees.start_date,
    decrees.start_rule,
    intermediate.kind_named(amendments.target_title) as target_kind,
    -- A court's ruling in the federation's gazette is on the law of the entity that the
    -- law's title names.
    coalesce(
        if(
            readings.jurisdiction_code = 'FED' and amendments.operation = 'invalidates',
            intermediate.jurisdiction_named(amendments.target_title),
            null
        ),
        readings.jurisdiction_code
    ) as target_jurisdiction_code,
    greatest(readings.known_from, decrees.known_from) as known_from,
    least(readings.known_to, decrees.known_to) as known_to
from staging.stg_amendments as amendments
inner join intermediate.instrument_reading_history as readings
    on
        amendments.document_sha256 = readings.document_sha256
        and amendments.reader_version = readings.reader_version
        and amendments.instrument_ordinal = readings.instrument_ordinal
inner join intermediate.instrument_history as decrees
    on
        readings.instrument_id = decrees.instrument_id
        and (readings.known_to is null or readings.known_to > decrees.known_from)
        and (decrees.known_to is null or readings.known_from < decrees.known_to);
