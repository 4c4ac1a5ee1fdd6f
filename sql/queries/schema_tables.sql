-- Grain: one row if this warehouse keeps its schema's steps, else none.
select duckdb_tables.table_name
from duckdb_tables()
where
    duckdb_tables.table_name = 'schema_steps'
    and duckdb_tables.schema_name = 'main'
    and not duckdb_tables.temporary;
