-- Effect: the staged instruments are known.
-- Parameters: document_sha256, reader_version.
insert into raw.instruments
select
    $document_sha256,
    $reader_version,
    ordinal,
    title,
    slug,
    kind,
    operation,
    first_page,
    last_page,
    decree,
    gazette,
    publication_date,
    in_force_date,
    in_force_rule,
    in_force_words,
    last_reform_date,
    restated_date,
    is_special_law,
    relevance
from reading_lines
where record = 'instrument';
