-- Grain: one row: the latest instant of a record that the tables of marts rest on.
create or replace table intermediate.build_mark as

with

instants as (

    select recorded_at from staging.stg_readings

    union all

    select recorded_at from staging.stg_origins

    union all

    select decided_at as recorded_at from staging.stg_reviews

)

select coalesce(max(recorded_at), timestamptz '-infinity') as recorded_at
from instants;
