-- Grain: one row per decision of a person on what the machine proposes of a subject.
-- Key: review_id. proposal is what was seen, in the words of the subject's proposal at
-- that time; corrected holds the fields that the person states instead.
create table raw.reviews (
    review_id varchar not null,
    subject_kind varchar not null,
    subject_id varchar not null,
    decision varchar not null,
    author varchar not null,
    decided_at timestamptz not null,
    reason varchar not null,
    asked_date date,
    proposal varchar not null,
    proposed_sha256 varchar not null,
    corrected varchar,
    document_sha256 varchar,
    page integer
);
