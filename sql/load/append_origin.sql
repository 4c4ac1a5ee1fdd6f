-- Effect: the origin is known, unless its place and stated facts were.
-- Parameters: document_sha256, location, jurisdiction, publication_date, number,
-- volume, section, headers, listed_by, recorded_at.
insert into raw.origins (
    document_sha256,
    location,
    jurisdiction,
    publication_date,
    number,
    volume,
    section,
    headers,
    listed_by,
    recorded_at
)
select
    $document_sha256,
    $location,
    $jurisdiction,
    $publication_date,
    $number,
    $volume,
    $section,
    $headers,
    $listed_by,
    $recorded_at
where
    not exists (
        select 1
        from raw.origins
        where
            origins.document_sha256 = $document_sha256
            and origins.location = $location
            and origins.jurisdiction is not distinct from $jurisdiction
            and origins.publication_date is not distinct from $publication_date
            and origins.number is not distinct from $number
            and origins.volume is not distinct from $volume
            and origins.section is not distinct from $section
    )
returning origins.document_sha256;
