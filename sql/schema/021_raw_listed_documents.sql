-- Grain: one row per file that a gazette lists and change of what it lists of it.
create table raw.listed_documents (
    jurisdiction_code varchar not null,
    url varchar not null,
    publication_date date,
    volume varchar,
    number varchar,
    section varchar,
    kind varchar,
    titles varchar[] not null,
    recorded_at timestamptz not null
);
