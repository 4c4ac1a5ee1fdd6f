-- Effect: the jurisdictions are known. Returns one row per row appended.
-- Parameters: path.
insert into raw.jurisdictions
with

seeds as (

    select
        code,
        name_es,
        name_en
    from
        read_csv(
            $path,
            header = true,
            columns = {
                code: 'varchar',
                name_es: 'varchar',
                name_en: 'varchar'
            }
        )

)

select seeds.*
from seeds
where
    not exists (
        select 1
        from raw.jurisdictions
        where
            jurisdictions.code is not distinct from seeds.code
            and jurisdictions.name_es is not distinct from seeds.name_es
            and jurisdictions.name_en is not distinct from seeds.name_en
    )
returning jurisdictions.code;
