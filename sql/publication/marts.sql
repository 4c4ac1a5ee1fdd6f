-- Grain: one row per mart, be it a table or a view.
select tables.table_name as mart
from information_schema.tables
where
    tables.table_catalog = current_database()
    and tables.table_schema = 'marts'
order by mart;
