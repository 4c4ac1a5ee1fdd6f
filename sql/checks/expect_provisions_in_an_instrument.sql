-- Violations: a provision read in an instrument that its reading does not hold.
select
    provisions.document_sha256,
    provisions.reader_version,
    provisions.instrument_ordinal,
    provisions.path
from raw.provisions
left join raw.instruments
    on
        provisions.document_sha256 = instruments.document_sha256
        and provisions.reader_version = instruments.reader_version
        and provisions.instrument_ordinal = instruments.ordinal
where instruments.document_sha256 is null
order by provisions.document_sha256, provisions.path;
