-- Grain: one row per jurisdiction (33) and criterion, on valid_on as known at known_at:
-- what its special law answers, or else its penal code. Without a law at hand, also
-- where one is claimed, instrument_id is null and state not_determined.
create or replace macro marts.adoption_matrix_as_of(valid_on, known_at) as table

    with

    answers as (

        select *
        from marts.criteria_as_of(valid_on, known_at)
        qualify
            dense_rank() over (
                partition by jurisdiction_code
                order by is_special_law desc, start_date desc, instrument_id asc
            ) = 1

    ),

    criteria as (

        select distinct
            codebook_version,
            criterion,
            criterion_ordinal,
            kind,
            is_measured,
            is_reserved
        from marts.codebook

    ),

    final as (

        select
            jurisdictions.jurisdiction_code,
            jurisdictions.jurisdiction,
            answers.instrument_id,
            answers.instrument_title,
            answers.is_special_law,
            criteria.criterion,
            criteria.criterion_ordinal,
            criteria.kind,
            criteria.is_measured,
            criteria.is_reserved,
            coalesce(answers.is_whole, false) as is_whole,
            coalesce(answers.state, 'not_determined') as state,
            answers.value,
            answers.value_list,
            answers.quote,
            answers.provision_id,
            answers.label,
            answers.provision_kind,
            answers.document_sha256,
            answers.first_page,
            answers.last_page,
            answers.confidence,
            answers.rule,
            answers.evidence,
            answers.valid_from,
            answers.passages,
            criteria.codebook_version
        from staging.stg_jurisdictions as jurisdictions
        cross join criteria
        left join answers
            on
                jurisdictions.jurisdiction_code = answers.jurisdiction_code
                and criteria.criterion = answers.criterion

    )

    select * from final;
