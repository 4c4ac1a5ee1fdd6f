-- Grain: one row, how many rows a key does not tell apart, or names by null.
-- Parameters: relation, key (names of columns).
with

keys as (

    select columns(lambda name: list_contains($key, name))
    from query_table($relation)

),

texts as (

    select cast(columns(*) as varchar)
    from keys

),

lists as (

    select list_value(*columns(*)) as parts
    from texts

)

select
    count(*) - count(distinct parts) filter (
        where len(parts) = len(list_filter(parts, lambda part: part is not null))
    ) as fault_count
from lists;
