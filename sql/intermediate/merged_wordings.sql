-- Grain: one row per wording that a decree leads to, as merged with the wording before
-- it, and span of time over which both were held. text is null where refusal says why
-- there is none; relevance names the rule by which it concerns trafficking, and is
-- empty where it does not; is_last is false where another decree of the same day was
-- applied after it.
create or replace table intermediate.merged_wordings (
    proposal_id bigint not null,
    known_from timestamptz not null,
    text varchar,
    refusal varchar,
    relevance varchar,
    is_repealed boolean not null,
    is_last boolean not null
);
