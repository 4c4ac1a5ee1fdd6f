-- Grain: one row per column of a mart, in order.
select
    duckdb_columns.table_name as mart,
    duckdb_columns.column_name,
    duckdb_columns.data_type,
    duckdb_columns.comment as description
from duckdb_columns()
where
    duckdb_columns.database_name = current_database()
    and duckdb_columns.schema_name = 'marts'
order by mart, duckdb_columns.column_index;
