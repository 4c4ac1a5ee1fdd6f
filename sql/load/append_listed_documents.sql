-- Effect: what the staged visit's listing says of files is known, unless the same was
-- the last that was known of them. Parameters: code.
insert into raw.listed_documents (
    jurisdiction_code, url, publication_date, volume, number, section, kind, titles,
    recorded_at
)
with

known as (

    select *
    from raw.listed_documents
    where listed_documents.jurisdiction_code = $code
    qualify row_number() over (partition by url order by recorded_at desc) = 1

),

staged as (

    select
        $code as jurisdiction_code,
        journal_lines.*
    from journal_lines
    where journal_lines.record = 'listed'

)

select
    staged.jurisdiction_code,
    staged.url,
    staged.publication_date,
    staged.volume,
    staged.number,
    staged.section,
    staged.kind,
    staged.titles,
    staged.listed_at
from staged
left join known on staged.url = known.url
where
    known.url is null
    or (
        staged.publication_date, staged.volume, staged.number, staged.section,
        staged.kind, staged.titles
    ) is distinct from (
        known.publication_date, known.volume, known.number, known.section,
        known.kind, known.titles
    );
