-- The entity whose name stands in the title of a law, the longest name if several do.
create or replace macro intermediate.jurisdiction_named(title) as (
    select max_by(names.jurisdiction_code, length(names.name))
    from (
        select
            jurisdiction_code,
            case jurisdiction_code
                when 'MEX' then 'estado de mexico'
                when 'CMX' then 'ciudad de mexico'
                else strip_accents(lower(jurisdiction_en))
            end as name
        from staging.stg_jurisdictions
        where jurisdiction_code != 'FED'
    ) as names
    where
        contains(
            regexp_replace(
                replace(
                    strip_accents(lower(title)), 'distrito federal', 'ciudad de mexico'
                ),
                '\bestado(,? (libre|independiente|soberano|y))+ de ',
                'estado de '
            ),
            names.name
        )
);
