-- Grain: one row per book, title, chapter or section of a law, as the last wordings of
-- its articles show it. Key: division_id. page is that on which its first article
-- begins.
create or replace table marts.divisions as

with

last_wordings as (

    select *
    from marts.provision_versions
    where divisions is not null
    qualify
        row_number() over (
            partition by provision_id
            order by valid_from desc nulls last
        ) = 1

),

placed as (

    select
        instrument_id,
        provision_id,
        ordinal,
        document_sha256,
        first_page,
        unnest(divisions) as division
    from last_wordings

),

grouped as (

    select
        instrument_id,
        division.path,
        arg_min(division.printed, ordinal) as printed,
        arg_min(division.heading, ordinal) as heading,
        min(ordinal) as ordinal,
        count(*) as provisions,
        arg_min(provision_id, ordinal) as first_provision_id,
        arg_min(document_sha256, ordinal) as document_sha256,
        arg_min(first_page, ordinal) as page
    from placed
    group by instrument_id, division.path

),

final as (

    select
        concat(instrument_id, '/', path) as division_id,
        instrument_id,
        path,
        case split_part(split_part(path, '/', -1), '-', 1)
            when 'lib' then 'libro'
            when 'par' then 'parte'
            when 'tit' then 'titulo'
            when 'subtit' then 'subtitulo'
            when 'cap' then 'capitulo'
            when 'sec' then 'seccion'
            when 'subsec' then 'subseccion'
            when 'apa' then 'apartado'
        end as level,
        replace(
            regexp_extract(split_part(path, '/', -1), '^[a-z]+-([^~]*)', 1), '-', ' '
        ) as label,
        printed,
        nullif(heading, '') as heading,
        if(
            contains(path, '/'),
            concat(instrument_id, '/', regexp_extract(path, '^(.*)/[^/]*$', 1)),
            null
        ) as parent_id,
        cast(
            row_number() over (
                partition by instrument_id
                order by ordinal, length(path)
            ) as integer
        ) as ordinal,
        provisions,
        first_provision_id,
        document_sha256,
        page
    from grouped

)

select * from final
order by instrument_id, ordinal;
