-- Grain: one row per mart, macro of the marts, and column of a mart, a column in its
-- place: what COMMENT ON calls it. column_name is null of a mart or macro itself,
-- parameters is null but of a macro.
with

relations as (

    select
        if(tables.table_type = 'VIEW', 'view', 'table') as kind,
        tables.table_name as relation,
        cast(null as varchar) as column_name,
        cast(null as varchar) as data_type,
        cast(null as varchar[]) as parameters,
        0 as place
    from information_schema.tables
    where
        tables.table_catalog = current_database()
        and tables.table_schema = 'marts'

),

macros as (

    select
        if(functions.function_type = 'table_macro', 'macro table', 'macro') as kind,
        functions.function_name as relation,
        cast(null as varchar) as column_name,
        cast(null as varchar) as data_type,
        functions.parameters,
        0 as place
    from duckdb_functions() as functions
    where
        functions.database_name = current_database()
        and functions.schema_name = 'marts'

),

columns as (

    select
        'column' as kind,
        mart_columns.table_name as relation,
        mart_columns.column_name,
        mart_columns.data_type,
        cast(null as varchar[]) as parameters,
        mart_columns.column_index as place
    from duckdb_columns() as mart_columns
    where
        mart_columns.database_name = current_database()
        and mart_columns.schema_name = 'marts'

),

final as (

    select * from relations

    union all

    select * from macros

    union all

    select * from columns

)

select
    kind,
    relation,
    column_name,
    data_type,
    parameters
from final
order by relation, place;
