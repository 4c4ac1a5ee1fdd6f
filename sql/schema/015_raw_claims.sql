-- Grain: one row per thing a third party said of one instrument, as first or
-- newly worded. A claim_id appended again replaces what it said before.
create table raw.claims (
    claim_id varchar not null,
    jurisdiction_code varchar not null,
    instrument_kind varchar not null,
    title varchar not null,
    decree_number varchar,
    publication_date date,
    publication_period varchar,
    in_force_date date,
    replaces varchar,
    replaces_claim_id varchar,
    gazette varchar,
    source varchar not null,
    source_kind varchar not null,
    confidence varchar not null,
    recorded_at timestamptz not null
);
