-- Grain: one row, how many rows a relation has. Parameters: relation.
select count(*) as row_count
from query_table($relation);
