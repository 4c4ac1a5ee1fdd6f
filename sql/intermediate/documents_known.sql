-- Grain: one row per document that had been read at known_at.
create or replace macro intermediate.documents_known(known_at) as table

    select *
    from intermediate.document_history
    where
        known_from <= known_at
        and (known_to is null or known_at < known_to);
