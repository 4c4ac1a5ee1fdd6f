-- Effect: the document is known, from the instant of its first origin.
-- Parameters: document_sha256, recorded_at.
insert into raw.documents (document_sha256, recorded_at)
select
    $document_sha256,
    $recorded_at
where
    not exists (
        select 1
        from raw.documents
        where documents.document_sha256 = $document_sha256
    )
returning documents.document_sha256;
