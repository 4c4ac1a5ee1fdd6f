-- Effect: a decision is known. Returns one row if it was not.
-- Parameters: review_id, subject_kind, subject_id, decision, author, decided_at,
-- reason, asked_date, proposal, proposed_sha256, corrected, document_sha256, page.
insert into raw.reviews
select
    $review_id,
    $subject_kind,
    $subject_id,
    $decision,
    $author,
    cast($decided_at as timestamptz) as decided_at,
    $reason,
    cast($asked_date as date) as asked_date,
    $proposal,
    $proposed_sha256,
    $corrected,
    $document_sha256,
    cast($page as integer) as page
where
    not exists (
        select 1
        from raw.reviews
        where reviews.review_id = $review_id
    )
returning reviews.review_id;
