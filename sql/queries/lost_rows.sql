-- Grain: one row, how many rows of another state of a relation it no longer has so.
-- Parameters: relation, other.
select count(*) as row_count
from
    (
        select relation_rows.*
        from query_table($relation) as relation_rows
        except all
        select other_rows.*
        from query_table($other) as other_rows
    ) as lost;
