-- Grain: one row per version of the reader, and how many documents it has read.
select
    documents.reader_version,
    count(*) as document_count
from marts.documents
group by documents.reader_version
order by documents.reader_version;
