-- Grain: one row per thing that a person can decide on, with what the machine proposes
-- of it now; the status of a jurisdiction as on valid_on. Key: subject_id. is_open says
-- that it waits for a decision unless it is_decided; is_reopened that another proposal
-- was decided on, and stated what reviewed_by said of that. weight is 1 for a status, 2
-- for law in force on valid_on that concerns trafficking, else 3; answers is how many
-- rest on it. A wording is a subject if it is not known, or was decided on.
create or replace macro intermediate.review_subjects(valid_on) as table

    with

    statuses as (

        select
            'status' as subject_kind,
            'status/' || jurisdiction_code as subject_id,
            jurisdiction_code,
            concat_ws(' · ', jurisdiction, instrument_title) as what,
            read_status as why,
            to_json(
                { 'status': read_status, 'instrument_id': read_instrument_id }
            ) as proposal,
            document_sha256,
            page,
            cast(null as timestamptz) as recorded_at,
            read_status != 'unknown' as is_open,
            1 as weight,
            1 as answers,
            reviewed_by is not null as is_decided,
            is_reopened
        from marts.adoption_status_as_of(valid_on, null)

    ),

    in_force as (

        select
            *,
            first_page as page
        from marts.provisions_as_of(valid_on, null)

    ),

    by_instrument as (

        select
            instrument_id,
            count(*) as answers
        from in_force
        group by instrument_id

    ),

    ends as (

        select
            instrument_id,
            min(ended_date) as ended_date
        from intermediate.abrogation_history
        where known_to is null
        group by instrument_id

    ),

    instruments as (

        select
            'instrument' as subject_kind,
            instruments.instrument_id as subject_id,
            instruments.jurisdiction_code,
            instruments.title as what,
            'special_law' as why,
            to_json(
                {
                    'is_special_law': instruments.read_is_special_law,
                    'title': instruments.title,
                    'publication_date': instruments.publication_date,
                    'in_force_date': instruments.read_in_force_date,
                    'ended_date': ends.ended_date
                }
            ) as proposal,
            instruments.document_sha256,
            instruments.first_page as page,
            instruments.recorded_at,
            instruments.read_is_special_law as is_open,
            if(by_instrument.answers is null, 3, 2) as weight,
            coalesce(by_instrument.answers, 0) as answers
        from intermediate.instruments_known(null) as instruments
        left join ends
            on instruments.instrument_id = ends.instrument_id
        left join by_instrument
            on instruments.instrument_id = by_instrument.instrument_id
        where
            instruments.evidence in ('gazette', 'compilation')
            and instruments.operation != 'amends'

    ),

    wordings as (

        select
            'wording' as subject_kind,
            concat(wordings.provision_id, '@', wordings.valid_from) as subject_id,
            instruments.jurisdiction_code,
            concat_ws(' · ', wordings.label, instruments.title) as what,
            coalesce(wordings.refusal, 'the words are not known') as why,
            to_json(
                { 'text': wordings.text, 'refusal': wordings.refusal }
            ) as proposal,
            wordings.document_sha256,
            wordings.first_page as page,
            wordings.recorded_at,
            wordings.text is null and wordings.refusal is not null as is_open,
            if(
                versions.concerns_trafficking
                and versions.valid_from <= valid_on
                and coalesce(valid_on < versions.valid_to, true),
                2,
                3
            ) as weight,
            (
                select count(*)
                from marts.provision_versions as later
                where
                    later.provision_id = wordings.provision_id
                    and later.valid_from >= wordings.valid_from
                    and later.text is null
            ) as answers
        from intermediate.wordings_read as wordings
        inner join marts.provision_versions as versions
            on
                wordings.provision_id = versions.provision_id
                and wordings.valid_from = versions.valid_from
        left join marts.instruments as instruments
            on wordings.instrument_id = instruments.instrument_id
        where
            wordings.text is null
            or exists (
                select 1
                from staging.stg_reviews as reviews
                where
                    reviews.subject_id
                    = concat(wordings.provision_id, '@', wordings.valid_from)
            )

    ),

    surprises as (

        select
            'finding/' || left(
                sha256(concat_ws('|', kind, document_sha256, page, detail)), 12
            ) as subject_id,
            kind,
            document_sha256,
            page,
            detail,
            min(recorded_at) as recorded_at
        from marts.findings
        group by kind, document_sha256, page, detail

    ),

    findings as (

        select
            'finding' as subject_kind,
            surprises.subject_id,
            any_value(documents.jurisdiction_code) as jurisdiction_code,
            any_value(surprises.detail) as what,
            any_value(surprises.kind) as why,
            to_json(
                {
                    'kind': any_value(surprises.kind),
                    'detail': any_value(surprises.detail)
                }
            ) as proposal,
            any_value(surprises.document_sha256) as document_sha256,
            any_value(surprises.page) as page,
            any_value(surprises.recorded_at) as recorded_at,
            true as is_open,
            if(coalesce(bool_or(in_force.concerns_trafficking), false), 2, 3) as weight,
            count(in_force.provision_id) as answers
        from surprises
        left join intermediate.documents_known(timestamptz 'infinity') as documents
            on surprises.document_sha256 = documents.document_sha256
        left join in_force
            on
                surprises.document_sha256 = in_force.document_sha256
                and coalesce(
                    surprises.page between in_force.first_page and in_force.last_page,
                    true
                )
        group by surprises.subject_id

    ),

    last_words as (

        select *
        from staging.stg_reviews
        qualify
            row_number() over (
                partition by subject_id
                order by decided_at desc, review_id desc
            ) = 1

    ),

    subjects as (

        select * from statuses

        union all by name

        select * from instruments

        union all by name

        select * from wordings

        union all by name

        select * from findings

    ),

    final as (

        select
            subjects.* replace (  -- noqa: RF02
                cast(subjects.proposal as varchar) as proposal,
                coalesce(subjects.is_decided, last_words.review_id is not null)
                    as is_decided,
                coalesce(
                    subjects.is_reopened,
                    last_words.proposed_sha256
                    != sha256(cast(subjects.proposal as varchar)),
                    false
                ) as is_reopened
            ),
            sha256(cast(subjects.proposal as varchar)) as proposed_sha256,
            last_words.stated,
            last_words.author as reviewed_by
        from subjects
        left join last_words
            on subjects.subject_id = last_words.subject_id

    )

    select * from final;
