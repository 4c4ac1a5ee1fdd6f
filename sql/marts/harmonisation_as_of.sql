-- Grain: one row per jurisdiction but the federation (32) and criterion: its law's
-- answer beside that of the General Law on valid_on, as known at known_at. agreement is
-- not_applicable before the General Law, and where it gives no measure; same also where
-- both are silent. lacks and adds name the answers of one alone. A state law that
-- typifies after 2011-07-14, when only Congress may, is marked
-- own_typification_after_2011_07_14; what is_reserved, a state law may well lack.
create or replace macro marts.harmonisation_as_of(valid_on, known_at) as table

    with

    matrix as materialized (

        select * from marts.adoption_matrix_as_of(valid_on, known_at)

    ),

    measure as (

        select *
        from matrix
        where
            jurisdiction_code = 'FED'
            and is_special_law
            and lower(instrument_title) like 'ley general%'

    ),

    typifying as (

        select jurisdiction_code
        from matrix
        where
            criterion = 'typifies'
            and value = 'own'
            and valid_on > date '2011-07-14'

    ),

    final as (

        select
            own.jurisdiction_code,
            own.jurisdiction,
            own.instrument_id,
            own.instrument_title,
            own.criterion,
            own.criterion_ordinal,
            own.kind,
            own.is_reserved,
            case
                when valid_on < date '2012-06-14' or not own.is_measured
                    then 'not_applicable'
                when
                    own.state = 'not_determined'
                    or coalesce(measure.state, 'not_determined') = 'not_determined'
                    then 'not_determined'
                when own.state = 'absent' and measure.state = 'absent' then 'same'
                when own.state = 'absent' then 'absent'
                when own.value = measure.value then 'same'
                when own.kind = 'set' and not (own.is_whole and measure.is_whole)
                    then 'not_determined'
                else 'differs'
            end as agreement,
            own.state,
            own.value,
            own.quote,
            own.provision_id,
            own.document_sha256,
            own.first_page,
            own.confidence,
            measure.state as general_state,
            measure.value as general_value,
            measure.quote as general_quote,
            measure.provision_id as general_provision_id,
            measure.document_sha256 as general_document_sha256,
            measure.first_page as general_first_page,
            measure.confidence as general_confidence,
            list_filter(
                measure.value_list,
                lambda one: coalesce(  -- noqa: RF02
                    not list_contains(own.value_list, one), true  -- noqa: RF02
                )
            ) as lacks,
            list_filter(
                own.value_list,
                lambda one: coalesce(  -- noqa: RF02
                    not list_contains(measure.value_list, one), true  -- noqa: RF02
                )
            ) as adds,
            typifying.jurisdiction_code is not null
                as own_typification_after_2011_07_14,
            own.codebook_version
        from matrix as own
        left join measure
            on own.criterion = measure.criterion
        left join typifying
            on own.jurisdiction_code = typifying.jurisdiction_code
        where own.jurisdiction_code != 'FED'

    )

    select * from final;
