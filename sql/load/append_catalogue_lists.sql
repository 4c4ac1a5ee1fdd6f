-- Effect: how long the staged visit's lists are is known, unless the last were as long.
insert into raw.catalogue_lists (jurisdiction_code, row_count, is_whole, recorded_at)
with

known as (

    select *
    from raw.catalogue_lists
    qualify
        row_number() over (
            partition by jurisdiction_code
            order by recorded_at desc
        ) = 1

)

select
    staged.jurisdiction,
    staged.row_count,
    staged.is_whole,
    staged.listed_at
from journal_lines as staged
left join known on staged.jurisdiction = known.jurisdiction_code
where
    staged.record = 'catalogue_list'
    and (staged.row_count, staged.is_whole)
    is distinct from (known.row_count, known.is_whole);
