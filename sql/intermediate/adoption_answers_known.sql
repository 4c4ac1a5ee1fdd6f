-- Grain: one row per answer to "who has adopted what" that something gives, and span of
-- days on which it gives it, as known at known_at: [valid_from, valid_to). The least
-- preference is preferred, then the later since_date, the better evidence, the lesser
-- answer_id. A code has the offence by an article that describes it: one that only
-- names it gives no answer. A law that was read wins over every claim; that only the
-- penal code was read does not win over the claim of a special law, for not to have
-- read it is no evidence against it. A claim holds from the day by which its source
-- says it was true.
create or replace macro intermediate.adoption_answers_known(known_at) as table

    with

    instruments as (

        select *
        from intermediate.instruments_known(known_at)
        where evidence in ('gazette', 'compilation')

    ),

    laws as (

        select
            jurisdiction_code,
            instrument_id as answer_id,
            instrument_id,
            title as instrument_title,
            decree,
            gazette,
            publication_date,
            in_force_date,
            row_number() over (
                partition by jurisdiction_code, evidence
                order by start_date, instrument_id
            ) as generation,
            evidence,
            document_sha256,
            first_page as page,
            start_date as since_date,
            ended_date,
            ended_by
        from instruments
        where
            is_special_law
            and operation != 'amends'
            and start_date is not null

    ),

    claims as (

        select *
        from intermediate.claims_known(known_at)
        where confidence in ('high', 'medium')

    ),

    abrogations as (

        select
            replaces_claim_id,
            min(known_by_date) as ended_date,
            min_by(claim_id, row(known_by_date, claim_id)) as ended_by
        from claims
        where instrument_kind = 'abrogation'
        group by replaces_claim_id

    ),

    claimed as (

        select
            claims.jurisdiction_code,
            claims.claim_id as answer_id,
            null as instrument_id,
            claims.title as instrument_title,
            claims.decree_number as decree,
            claims.gazette,
            claims.publication_date,
            claims.in_force_date,
            sum(
                1
                + if(
                    claims.replaces is not null and claims.replaces_claim_id is null,
                    1,
                    0
                )
            ) over (
                partition by claims.jurisdiction_code, claims.instrument_kind
                order by claims.known_by_date, claims.claim_id
            ) as generation,
            'claim' as evidence,
            null as document_sha256,
            null as page,
            claims.known_by_date as since_date,
            abrogations.ended_date,
            abrogations.ended_by,
            claims.instrument_kind
        from claims
        left join abrogations
            on claims.claim_id = abrogations.replaces_claim_id
        where claims.instrument_kind in ('special_law', 'penal_code_offence')

    ),

    claimed_laws as (

        select * exclude (instrument_kind)
        from claimed
        where instrument_kind = 'special_law'

    ),

    offences as (

        select
            codes.jurisdiction_code,
            versions.provision_id as answer_id,
            codes.instrument_id,
            codes.title as instrument_title,
            codes.decree,
            codes.gazette,
            codes.publication_date,
            codes.in_force_date,
            versions.evidence,
            versions.document_sha256,
            versions.first_page as page,
            versions.valid_from as since_date,
            versions.valid_to
        from intermediate.provision_versions_known(known_at) as versions
        inner join instruments as codes
            on versions.instrument_id = codes.instrument_id
        where
            intermediate.is_penal_code(codes.kind, codes.title)
            and versions.relevance = 'describes_offence'
            and not versions.is_repealed
            and versions.valid_from is not null

    ),

    crossings as (

        select
            jurisdiction_code,
            day,
            coalesce(coverage >= intermediate.coverage_threshold(), false) as is_covered
        from intermediate.coverage_days_known(known_at)
        qualify
            is_covered is distinct from lag(is_covered) over (
                partition by jurisdiction_code
                order by day
            )

    ),

    covered as (

        select
            *,
            lead(day) over (
                partition by jurisdiction_code
                order by day
            ) as valid_to
        from crossings

    ),

    final as (

        select
            10 as preference,
            'special_law' as status,
            * exclude (ended_date, ended_by),
            null as ended_by,
            since_date as valid_from,
            ended_date as valid_to
        from laws

        union all by name

        select
            11 as preference,
            'special_law_lapsed' as status,
            * exclude (ended_date),
            greatest(since_date, ended_date) as valid_from
        from laws
        where ended_date is not null

        union all by name

        select
            20 as preference,
            'special_law' as status,
            * exclude (ended_date, ended_by),
            since_date as valid_from,
            ended_date as valid_to
        from claimed_laws

        union all by name

        select
            21 as preference,
            'special_law_lapsed' as status,
            * exclude (ended_date),
            greatest(since_date, ended_date) as valid_from
        from claimed_laws
        where ended_date is not null

        union all by name

        select
            30 as preference,
            'offence_only' as status,
            *,
            since_date as valid_from
        from offences

        union all by name

        select
            40 as preference,
            'none_found' as status,
            'gazette' as evidence,
            jurisdiction_code,
            day as since_date,
            day as valid_from,
            valid_to
        from covered
        where is_covered

        union all by name

        select
            50 as preference,
            'offence_only' as status,
            * exclude (instrument_kind, generation, ended_date, ended_by),
            since_date as valid_from
        from claimed
        where instrument_kind = 'penal_code_offence'

    )

    select *
    from final
    where valid_to is null or valid_from < valid_to;
