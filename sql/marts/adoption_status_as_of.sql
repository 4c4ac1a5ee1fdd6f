-- Grain: one row per jurisdiction (33): its status on valid_on, as known at known_at.
-- A row rests on one kind of evidence. A law that was read wins over every claim; that
-- only the penal code was read does not win over the claim of a special law, for not to
-- have read it is no evidence against it. none_found asks for coverage of
-- 0.95 of the expected editions, which nothing gives until a ledger lists them.
create or replace macro marts.adoption_status_as_of(valid_on, known_at) as table

    with

    instruments as (

        select *
        from intermediate.instruments_known(known_at)
        where evidence in ('gazette', 'compilation')

    ),

    laws as (

        select
            *,
            row_number() over (
                partition by jurisdiction_code, evidence
                order by start_date, instrument_id
            ) as generation
        from instruments
        where
            is_special_law
            and operation != 'amends'
            and start_date <= valid_on

    ),

    newest_laws as (

        select
            *,
            coalesce(ended_date <= valid_on, false) as is_ended
        from laws
        qualify
            row_number() over (
                partition by jurisdiction_code
                order by
                    coalesce(ended_date <= valid_on, false) asc,
                    start_date desc,
                    evidence desc,
                    instrument_id asc
            ) = 1

    ),

    offences as (

        select
            codes.jurisdiction_code,
            codes.instrument_id,
            codes.title,
            codes.decree,
            codes.gazette,
            codes.publication_date,
            codes.in_force_date,
            versions.evidence,
            versions.document_sha256,
            versions.first_page
        from intermediate.provision_versions_known(known_at) as versions
        inner join instruments as codes
            on versions.instrument_id = codes.instrument_id
        where
            codes.kind = 'codigo'
            and regexp_matches(
                strip_accents(lower(codes.title)), '^codigo penal\b'
            )
            and versions.concerns_trafficking
            and not versions.is_repealed
            and versions.valid_from <= valid_on
            and (versions.valid_to is null or valid_on < versions.valid_to)
        qualify
            row_number() over (
                partition by codes.jurisdiction_code
                order by versions.valid_from desc, versions.provision_id asc
            ) = 1

    ),

    claims as (

        select *
        from intermediate.claims_known(known_at)
        where
            known_by_date <= valid_on
            and confidence in ('high', 'medium')

    ),

    claimed_laws as (

        select
            claims.*,
            sum(
                1
                + if(
                    claims.replaces is not null
                    and claims.replaces_claim_id is null,
                    1,
                    0
                )
            ) over (
                partition by claims.jurisdiction_code
                order by claims.known_by_date, claims.claim_id
            ) as generation,
            abrogations.claim_id is not null as is_ended
        from claims
        left join claims as abrogations
            on
                claims.claim_id = abrogations.replaces_claim_id
                and abrogations.instrument_kind = 'abrogation'
        where claims.instrument_kind = 'special_law'

    ),

    newest_claimed_laws as (

        select *
        from claimed_laws
        qualify
            row_number() over (
                partition by jurisdiction_code
                order by is_ended asc, known_by_date desc, claim_id asc
            ) = 1

    ),

    claimed_offences as (

        select *
        from claims
        where instrument_kind = 'penal_code_offence'
        qualify
            row_number() over (
                partition by jurisdiction_code
                order by known_by_date desc, claim_id asc
            ) = 1

    ),

    editions as (

        select
            jurisdiction_code,
            publication_date,
            basis,
            if(known_at is null or learnt_at <= known_at, state, 'unknown') as state
        from marts.edition_ledger

    ),

    shares as (

        select
            jurisdiction_code,
            count(*) filter (where state = 'seen')
            / nullif(count(*) filter (where state != 'confirmed_none'), 0) as coverage
        from editions
        where publication_date <= valid_on
        group by jurisdiction_code
        having bool_or(basis != 'held')

    ),

    answers as (

        select
            1 as preference,
            jurisdiction_code,
            if(is_ended, 'special_law_lapsed', 'special_law') as status,
            instrument_id,
            title as instrument_title,
            decree,
            gazette,
            publication_date,
            in_force_date,
            generation,
            evidence,
            document_sha256,
            first_page as page
        from newest_laws

        union all

        select
            2 as preference,
            jurisdiction_code,
            if(is_ended, 'special_law_lapsed', 'special_law') as status,
            null as instrument_id,
            title as instrument_title,
            decree_number as decree,
            gazette,
            publication_date,
            in_force_date,
            generation,
            'claim' as evidence,
            null as document_sha256,
            null as page
        from newest_claimed_laws

        union all

        select
            3 as preference,
            jurisdiction_code,
            'offence_only' as status,
            instrument_id,
            title as instrument_title,
            decree,
            gazette,
            publication_date,
            in_force_date,
            null as generation,
            evidence,
            document_sha256,
            first_page as page
        from offences

        union all

        select
            4 as preference,
            jurisdiction_code,
            'none_found' as status,
            null as instrument_id,
            null as instrument_title,
            null as decree,
            null as gazette,
            null as publication_date,
            null as in_force_date,
            null as generation,
            'gazette' as evidence,
            null as document_sha256,
            null as page
        from shares
        where coverage >= 0.95

        union all

        select
            5 as preference,
            jurisdiction_code,
            'offence_only' as status,
            null as instrument_id,
            title as instrument_title,
            decree_number as decree,
            gazette,
            publication_date,
            in_force_date,
            null as generation,
            'claim' as evidence,
            null as document_sha256,
            null as page
        from claimed_offences

    ),

    preferred as (

        select *
        from answers
        qualify
            row_number() over (
                partition by jurisdiction_code
                order by preference
            ) = 1

    ),

    final as (

        select
            jurisdictions.jurisdiction_code,
            jurisdictions.jurisdiction,
            coalesce(preferred.status, 'unknown') as status,
            preferred.instrument_id,
            preferred.instrument_title,
            preferred.decree,
            preferred.publication_date,
            preferred.in_force_date,
            cast(preferred.generation as integer) as generation,
            preferred.evidence,
            preferred.document_sha256,
            preferred.page,
            shares.coverage,
            cast(null as varchar) as reviewed_by,
            preferred.gazette
        from staging.stg_jurisdictions as jurisdictions
        left join preferred
            on jurisdictions.jurisdiction_code = preferred.jurisdiction_code
        left join shares
            on jurisdictions.jurisdiction_code = shares.jurisdiction_code

    )

    select * from final;
