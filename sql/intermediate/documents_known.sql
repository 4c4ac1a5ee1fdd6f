-- Grain: one row per document that had been read at known_at.
create or replace macro intermediate.documents_known(known_at) as table

    select *
    from intermediate.document_history
    where intermediate.is_known(known_from, known_to, known_at);
