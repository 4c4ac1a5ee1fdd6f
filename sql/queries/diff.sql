-- Grain: one row per provision of a law whose wording on one day is not that of
-- another, in printed order. change says how: added, ended, reworded, reprinted (print
-- alone differs) or unknown (a wording of one of the days is not known). Parameters:
-- instrument_id, from_date, to_date, known_at.
with

before as (

    select *
    from
        marts.provisions_as_of(
            cast($from_date as date), cast($known_at as timestamptz)
        )
    where instrument_id = $instrument_id

),

after as (

    select *
    from
        marts.provisions_as_of(cast($to_date as date), cast($known_at as timestamptz))
    where instrument_id = $instrument_id

),

joined as (

    select
        coalesce(after.provision_id, before.provision_id) as provision_id,
        coalesce(after.label, before.label) as label,
        coalesce(after.kind, before.kind) as kind,
        case
            when before.provision_id is null then 'added'
            when after.provision_id is null then 'ended'
            when before.valid_from = after.valid_from then null
            when before.text is null or after.text is null then 'unknown'
            when before.text = after.text then null
            when
                intermediate.bare_words(before.text)
                = intermediate.bare_words(after.text)
                then 'reprinted'
            else 'reworded'
        end as change,
        before.text as text_before,
        after.text as text_after,
        before.valid_from as valid_from_before,
        after.valid_from as valid_from_after,
        after.decree,
        after.gazette,
        after.evidence,
        before.document_sha256 as document_sha256_before,
        before.first_page as first_page_before,
        before.last_page as last_page_before,
        after.document_sha256,
        after.first_page,
        after.last_page,
        after.is_repealed,
        coalesce(after.is_unreadable, before.is_unreadable) as is_unreadable,
        coalesce(after.ordinal, before.ordinal) as ordinal
    from before
    full outer join after
        on before.provision_id = after.provision_id

)

select
    provision_id,
    label,
    kind,
    change,
    text_before,
    text_after,
    valid_from_before,
    valid_from_after,
    decree,
    gazette,
    evidence,
    document_sha256_before,
    first_page_before,
    last_page_before,
    document_sha256,
    first_page,
    last_page,
    is_repealed,
    is_unreadable
from joined
where change is not null
order by
    kind,
    cast(regexp_extract_all(label, '[0-9]+') as integer[]),
    ordinal nulls last,
    label,
    provision_id;
