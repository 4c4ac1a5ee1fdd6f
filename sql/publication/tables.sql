-- Grain: one row per table of a database. Parameters: database.
select concat(duckdb_tables.schema_name, '.', duckdb_tables.table_name) as relation
from duckdb_tables()
where
    duckdb_tables.database_name = $database
    and not duckdb_tables.internal
order by relation;
