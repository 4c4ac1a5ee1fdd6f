-- Grain: one row, the number and the hash of a relation's rows in no order.
-- Parameters: relation.
with

hashed as (

    select sha256(cast(to_json(relation_rows) as varchar)) as row_hash
    from query_table($relation) as relation_rows

)

select
    concat(
        count(*), ' ', sha256(coalesce(string_agg(row_hash, '' order by row_hash), ''))
    ) as content
from hashed;
