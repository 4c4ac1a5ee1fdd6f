-- Violations: a change read in an instrument that its reading does not hold.
select
    amendments.document_sha256,
    amendments.reader_version,
    amendments.instrument_ordinal,
    amendments.ordinal
from raw.amendments
left join raw.instruments
    on
        amendments.document_sha256 = instruments.document_sha256
        and amendments.reader_version = instruments.reader_version
        and amendments.instrument_ordinal = instruments.ordinal
where instruments.document_sha256 is null
order by amendments.document_sha256, amendments.ordinal;
