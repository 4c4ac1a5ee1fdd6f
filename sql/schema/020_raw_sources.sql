-- Grain: one row per gazette and change of what is declared of it.
create table raw.sources (
    jurisdiction_code varchar not null,
    gazette varchar not null,
    gazette_en varchar not null,
    first_edition_date date,
    publishing_weekdays varchar[] not null,
    longest_silence_days integer not null,
    number_restarts varchar not null,
    recorded_at timestamptz not null
);
