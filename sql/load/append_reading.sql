-- Effect: the staged reading is known, unless it says what the latest reading of its
-- document says, or this version of the reader was heard before. Returns its row if so.
insert into raw.readings
select
    staged.sha256 as document_sha256,
    staged.reader_version,
    staged.content_sha256,
    staged.page_count,
    staged.kind,
    staged.text_layer,
    staged.jurisdiction,
    staged.publication_date,
    staged.number,
    staged.volume,
    staged.section,
    staged.kind_basis,
    staged.jurisdiction_basis,
    staged.publication_date_basis,
    staged.read_at as recorded_at
from reading_lines as staged
where
    staged.record = 'document'
    and not exists (
        select 1
        from raw.readings
        where
            readings.document_sha256 = staged.sha256
            and readings.reader_version = staged.reader_version
    )
    and staged.content_sha256 is distinct from (
        select max_by(readings.content_sha256, readings.recorded_at)
        from raw.readings
        where
            readings.document_sha256 = staged.sha256
            and readings.recorded_at <= staged.read_at
    )
returning readings.document_sha256;
