-- Grain: one row per special law, or penal code that speaks of trafficking, in force on
-- valid_on, and criterion; as known at known_at. state is absent only if every
-- provision in force has known, readable words that were coded, no page is missing, and
-- none answers; not_determined if some words are not known. An answer's words are those
-- of the surest passage, for a set of the provision that names most, of equals the
-- first; passages holds every one. If not is_whole, some words are not known, and a set
-- may lack what they would add. Of a penal code only what is sure counts: its other
-- offences use the same words.
create or replace macro marts.criteria_as_of(valid_on, known_at) as table

    with

    laws as (

        select
            instrument_id,
            jurisdiction_code,
            title as instrument_title,
            is_special_law,
            start_date,
            first_page,
            last_page
        from intermediate.instruments_known(known_at)
        where
            evidence in ('gazette', 'compilation')
            and operation != 'amends'
            and start_date <= valid_on
            and (ended_date is null or valid_on < ended_date)
            and (is_special_law or intermediate.is_penal_code(kind, title))

    ),

    provisions as (

        select
            versions.*,
            laws.is_special_law,
            laws.is_special_law or versions.concerns_trafficking as is_of_matter,
            row_number() over (
                partition by versions.instrument_id
                order by
                    versions.kind,
                    versions.ordinal nulls last,
                    versions.provision_id
            ) as place
        from marts.provisions_as_of(valid_on, known_at) as versions
        inner join laws
            on versions.instrument_id = laws.instrument_id

    ),

    gaps as (

        select distinct provisions.instrument_id
        from provisions
        inner join laws
            on provisions.instrument_id = laws.instrument_id
        inner join
            intermediate.documents_known(coalesce(known_at, timestamptz 'infinity'))
                as documents
            on provisions.document_sha256 = documents.document_sha256
        inner join staging.stg_findings as findings
            on
                documents.document_sha256 = findings.document_sha256
                and documents.reader_version = findings.reader_version
        where
            findings.kind in (
                'page_without_text',
                'page_unreadable',
                'page_missing',
                'label_missing'
            )
            and coalesce(
                findings.page between laws.first_page and laws.last_page, true
            )

    ),

    coded as (

        select distinct text_sha256
        from intermediate.coded_provisions

    ),

    judged as (

        select
            laws.*,
            count(provisions.provision_id) > 0
            and bool_and(
                provisions.text is not null
                and not provisions.is_unreadable
                and (coded.text_sha256 is not null or not provisions.is_of_matter)
                and gaps.instrument_id is null
            ) as is_whole
        from laws
        left join provisions
            on laws.instrument_id = provisions.instrument_id
        left join coded
            on provisions.text_sha256 = coded.text_sha256
        left join gaps
            on laws.instrument_id = gaps.instrument_id
        group by all
        having laws.is_special_law or bool_or(provisions.is_of_matter)

    ),

    answers as (

        select
            provisions.instrument_id,
            provisions.place,
            provisions.provision_id,
            provisions.label,
            provisions.kind as provision_kind,
            provisions.document_sha256,
            provisions.first_page,
            provisions.last_page,
            provisions.evidence,
            provisions.valid_from,
            codings.criterion,
            codings.value,
            codings.quote,
            codings.quote_start,
            codings.quote_end,
            codings.confidence,
            codings.rule,
            criteria.value_ordinal,
            if(
                criteria.kind = 'set',
                count(*) over (
                    partition by provisions.provision_id, codings.criterion
                ),
                1
            ) as answer_count,
            case codings.confidence
                when 'high' then 1
                when 'medium' then 2
                else 3
            end as doubt
        from provisions
        inner join intermediate.coded_provisions as codings
            on provisions.text_sha256 = codings.text_sha256
        left join marts.codebook as criteria
            on
                codings.criterion = criteria.criterion
                and codings.value = criteria.value
        where
            codings.criterion is not null
            and provisions.is_of_matter
            and (provisions.is_special_law or codings.confidence = 'high')

    ),

    first_answers as (

        select *
        from answers
        qualify
            row_number() over (
                partition by instrument_id, criterion
                order by
                    doubt asc,
                    answer_count desc,
                    value_ordinal asc,
                    place asc,
                    quote_start asc
            ) = 1

    ),

    value_sets as (

        select
            instrument_id,
            criterion,
            list(value order by value_ordinal) as value_list
        from (
            select distinct
                instrument_id,
                criterion,
                value,
                value_ordinal
            from answers
        ) as distinct_values
        group by instrument_id, criterion

    ),

    passage_lists as (

        select
            instrument_id,
            criterion,
            list(
                {
                    'value': value,
                    'quote': quote,
                    'provision_id': provision_id,
                    'label': label,
                    'provision_kind': provision_kind,
                    'document_sha256': document_sha256,
                    'first_page': first_page,
                    'last_page': last_page,
                    'confidence': confidence,
                    'rule': rule
                }
                order by place, quote_start, value
            ) as passages
        from answers
        group by instrument_id, criterion

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
            judged.jurisdiction_code,
            judged.instrument_id,
            judged.instrument_title,
            judged.is_special_law,
            judged.start_date,
            criteria.criterion,
            criteria.criterion_ordinal,
            criteria.kind,
            criteria.is_measured,
            criteria.is_reserved,
            judged.is_whole,
            case
                when first_answers.criterion is not null then 'present'
                when judged.is_whole then 'absent'
                else 'not_determined'
            end as state,
            if(
                criteria.kind = 'set',
                array_to_string(value_sets.value_list, ' '),
                first_answers.value
            ) as value,
            if(
                criteria.kind = 'set' or first_answers.value is null,
                value_sets.value_list,
                [first_answers.value]
            ) as value_list,
            first_answers.quote,
            first_answers.provision_id,
            first_answers.label,
            first_answers.provision_kind,
            first_answers.document_sha256,
            first_answers.first_page,
            first_answers.last_page,
            first_answers.confidence,
            first_answers.rule,
            first_answers.evidence,
            first_answers.valid_from,
            passage_lists.passages,
            criteria.codebook_version
        from judged
        cross join criteria
        left join first_answers
            on
                judged.instrument_id = first_answers.instrument_id
                and criteria.criterion = first_answers.criterion
        left join value_sets
            on
                judged.instrument_id = value_sets.instrument_id
                and criteria.criterion = value_sets.criterion
        left join passage_lists
            on
                judged.instrument_id = passage_lists.instrument_id
                and criteria.criterion = passage_lists.criterion

    )

    select * from final;
