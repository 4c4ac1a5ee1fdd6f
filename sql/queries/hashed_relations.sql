-- Grain: one row per table whose rows are the warehouse's content.
select concat(duckdb_tables.schema_name, '.', duckdb_tables.table_name) as relation
from duckdb_tables()
where
    duckdb_tables.schema_name in ('raw', 'marts')
    and not duckdb_tables.temporary
order by relation;
