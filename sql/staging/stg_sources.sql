-- Grain: one row per gazette and change of what is declared of it.
create or replace view staging.stg_sources as
select
    jurisdiction_code,
    gazette,
    gazette_en,
    first_edition_date,
    publishing_weekdays,
    longest_silence_days,
    number_restarts,
    recorded_at
from raw.sources;
