-- Grain: one row per row of a relation, in an order that its content alone decides.
-- Parameters: relation.
select *
from query_table($relation)
order by all;
