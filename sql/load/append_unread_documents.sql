-- Effect: the staged refusals are known, each once.
insert into raw.unread_documents (document_sha256, reason, recorded_at)
select
    document_sha256,
    reason,
    refused_at
from journal_lines
where
    record = 'unread'
    and not exists (
        select 1
        from raw.unread_documents
        where
            unread_documents.document_sha256 = journal_lines.document_sha256
            and unread_documents.reason = journal_lines.reason
    );
