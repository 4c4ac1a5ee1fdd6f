-- Grain: one row per criterion: what the laws of two jurisdictions answer on a day, as
-- known at an instant.
-- Parameters: first_code, second_code, valid_on, known_at (null: now).
with

matrix as materialized (

    select *
    from
        marts.adoption_matrix_as_of(
            cast($valid_on as date), cast($known_at as timestamptz)
        )

)

select
    ours.criterion,
    ours.kind,
    case
        when ours.state = 'not_determined' or theirs.state = 'not_determined'
            then 'not_determined'
        when ours.state = 'absent' and theirs.state = 'absent' then 'both_absent'
        when ours.state = 'absent' then 'only_second'
        when theirs.state = 'absent' then 'only_first'
        when ours.value = theirs.value then 'same'
        when ours.kind = 'set' and not (ours.is_whole and theirs.is_whole)
            then 'not_determined'
        else 'differs'
    end as agreement,
    ours.jurisdiction_code as first_code,
    ours.instrument_id as first_instrument_id,
    ours.instrument_title as first_instrument_title,
    ours.state as first_state,
    ours.value as first_value,
    ours.quote as first_quote,
    ours.provision_id as first_provision_id,
    ours.label as first_label,
    ours.provision_kind as first_provision_kind,
    ours.document_sha256 as first_document_sha256,
    ours.first_page as first_first_page,
    ours.last_page as first_last_page,
    ours.confidence as first_confidence,
    ours.passages as first_passages,
    theirs.jurisdiction_code as second_code,
    theirs.instrument_id as second_instrument_id,
    theirs.instrument_title as second_instrument_title,
    theirs.state as second_state,
    theirs.value as second_value,
    theirs.quote as second_quote,
    theirs.provision_id as second_provision_id,
    theirs.label as second_label,
    theirs.provision_kind as second_provision_kind,
    theirs.document_sha256 as second_document_sha256,
    theirs.first_page as second_first_page,
    theirs.last_page as second_last_page,
    theirs.confidence as second_confidence,
    theirs.passages as second_passages
from matrix as ours
inner join matrix as theirs
    on ours.criterion = theirs.criterion
where
    ours.jurisdiction_code = $first_code
    and theirs.jurisdiction_code = $second_code
order by ours.criterion_ordinal;
