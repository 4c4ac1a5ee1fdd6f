-- Grain: one row per distinct wording of a special law, or of a penal code's provision
-- on trafficking, and answer that it gives to a criterion; one without a criterion if
-- it gives none. It depends on the words and the codebook alone, so that it is kept
-- from one build to the next.
create table if not exists intermediate.coded_provisions (
    text_sha256 varchar not null,
    codebook_version varchar not null,
    criterion varchar,
    value varchar,
    quote varchar,
    quote_start integer,
    quote_end integer,
    confidence varchar,
    rule varchar
);
