-- Grain: one row per provision of the instruments from first_id to last_id, day on
-- which a wording of it began, and span of time over which that was held. Where several
-- documents give a wording for one day, what a person stated wins over all, words win
-- over none, a gazette over a compilation, the later compilation over the earlier.
-- valid_to is the next wording's day, or the law's end. A wording of no known day has
-- neither. A wording whose documents print no chapters stands where the one before it
-- did, or else where the next one does.
create or replace macro intermediate.versions_derived(first_id, last_id) as table

    with

    proposals as (

        select *
        from intermediate.proposal_history
        where instrument_id between first_id and last_id

    ),

    proposed as (

        select * exclude (is_last)
        from intermediate.wordings_proposed
        where
            instrument_id between first_id and last_id
            and is_last
            and (source != 'changed' or valid_from is not null)
        qualify
            source != 'changed'
            or row_number() over (
                partition by
                    provision_id,
                    known_from,
                    valid_from,
                    source
                order by
                    as_of_date desc,
                    gives_words desc,
                    document_sha256 desc,
                    instrument_ordinal desc,
                    proposal_id desc
            ) = 1

    ),

    chosen as (

        select
            *,
            -- Whoever gives the words, the last document that prints the chapters
            -- places them.
            max(
                if(
                    has_divisions,
                    row(
                        coalesce(as_of_date, date '0001-01-01'),
                        recorded_at,
                        proposal_id
                    ),
                    null
                )
            ) over (
                partition by provision_id, known_from, valid_from
            )[3] as placing_id
        from proposed
        qualify
            row_number() over (
                partition by provision_id, known_from, valid_from
                order by
                    source = 'reviewed' desc,
                    gives_words desc,
                    case evidence
                        when 'gazette' then 1
                        when 'compilation' then 2
                        else 3
                    end asc,
                    as_of_date desc nulls last,
                    recorded_at desc,
                    document_sha256 asc,
                    proposal_id desc
            ) = 1

    ),

    standing as (

        select
            chosen.*,
            endings.ended_date
        from chosen
        left join intermediate.ending_history as endings
            on
                chosen.instrument_id = endings.instrument_id
                and chosen.known_from >= endings.known_from
                and (endings.known_to is null or chosen.known_from < endings.known_to)
        where
            chosen.valid_from is null
            or endings.ended_date is null
            or chosen.valid_from < endings.ended_date

    ),

    followed as (

        select
            *,
            case
                when valid_from is not null
                    then
                        lead(valid_from) over (
                            partition by provision_id, known_from
                            order by valid_from nulls first
                        )
            end as next_from,
            -- What was in force before a wording that is not known, to be shown so.
            last_value(
                if(gives_words, proposal_id, null) ignore nulls
            ) over before as last_proposal_id,
            last_value(
                if(gives_words, coalesce(merged_text, ''), null) ignore nulls
            ) over before as last_merged_text,
            last_value(
                if(gives_words, coalesce(relevance, ''), null) ignore nulls
            ) over before as last_relevance,
            coalesce(
                placing_id,
                last_value(placing_id ignore nulls) over before,
                first_value(placing_id ignore nulls) over after
            ) as placing_proposal_id
        from standing
        window before as (
            partition by provision_id, known_from
            order by valid_from nulls first
            rows between unbounded preceding and 1 preceding
        ),
        after as (
            partition by provision_id, known_from
            order by valid_from nulls first
            rows between 1 following and unbounded following
        )

    ),

    bounded as (

        select
            provision_id,
            known_from,
            known_to,
            proposal_id,
            valid_from,
            if(valid_from is null, null, least(next_from, ended_date)) as valid_to,
            gives_words,
            was_merged,
            merged_text,
            is_repealed,
            refusal,
            if(gives_words, null, last_proposal_id) as last_proposal_id,
            if(gives_words, null, nullif(last_merged_text, '')) as last_merged_text,
            placing_proposal_id,
            if(gives_words, relevance, last_relevance) as relevance,
            cast(
                row(
                    proposal_id,
                    valid_to,
                    gives_words,
                    merged_text,
                    is_repealed,
                    refusal,
                    if(gives_words, null, last_proposal_id),
                    if(gives_words, null, last_merged_text),
                    placing_proposal_id,
                    if(gives_words, relevance, last_relevance)
                ) as varchar
            ) as content
        from followed

    ),

    marked as (

        select
            *,
            coalesce(
                content = lag(content) over in_time
                and known_from = lag(known_to) over in_time,
                false
            ) as goes_on
        from bounded
        window in_time as (partition by provision_id, valid_from order by known_from)

    ),

    numbered as (

        select
            *,
            count_if(not goes_on) over (
                partition by provision_id, valid_from
                order by known_from
            ) as stretch
        from marked

    ),

    held as (

        select
            provision_id,
            valid_from,
            min(known_from) as known_from,
            arg_max_null(known_to, known_from) as known_to,
            any_value(proposal_id) as proposal_id,
            any_value(valid_to) as valid_to,
            bool_or(gives_words) as gives_words,
            bool_or(was_merged) as was_merged,
            any_value(merged_text) as merged_text,
            bool_or(is_repealed) as is_repealed,
            any_value(refusal) as refusal,
            any_value(last_proposal_id) as last_proposal_id,
            any_value(last_merged_text) as last_merged_text,
            any_value(placing_proposal_id) as placing_proposal_id,
            any_value(relevance) as relevance
        from numbered
        group by provision_id, valid_from, stretch

    ),

    worded as (

        select
            held.provision_id,
            held.valid_from,
            held.valid_to,
            held.known_from,
            held.known_to,
            held.is_repealed,
            held.refusal,
            held.relevance,
            proposals.instrument_id,
            proposals.label,
            proposals.kind,
            proposals.evidence,
            proposals.document_sha256,
            proposals.reader_version,
            proposals.instrument_ordinal,
            proposals.provision_ordinal,
            proposals.change_ordinal,
            proposals.first_page,
            proposals.last_page,
            proposals.date_rule,
            proposals.decree_id,
            proposals.decree,
            proposals.gazette,
            proposals.is_unreadable,
            proposals.concerns_trafficking,
            proposals.recorded_at,
            proposals.reviewed_by,
            held.was_merged as is_merged,
            min(proposals.ordinal) over (partition by held.provision_id) as ordinal,
            if(
                held.was_merged,
                held.merged_text,
                if(held.gives_words, proposals.text, null)
            ) as text,
            coalesce(held.last_merged_text, last_proposals.text) as last_known_text,
            placing_proposals.divisions
        from held
        inner join proposals
            on
                held.proposal_id = proposals.proposal_id
        left join proposals as last_proposals
            on
                held.last_proposal_id = last_proposals.proposal_id
        left join proposals as placing_proposals
            on
                held.placing_proposal_id = placing_proposals.proposal_id

    ),

    final as (

        select
            worded.provision_id,
            worded.instrument_id,
            worded.label,
            worded.kind,
            worded.text,
            worded.valid_from,
            worded.valid_to,
            worded.recorded_at,
            worded.evidence,
            worded.document_sha256,
            worded.first_page,
            worded.last_page,
            sha256(worded.text) as text_sha256,
            worded.date_rule,
            worded.decree_id,
            worded.decree,
            worded.gazette,
            worded.is_repealed,
            worded.is_unreadable,
            not worded.is_repealed
            and coalesce(
                worded.relevance != '',
                worded.concerns_trafficking,
                false
            ) as concerns_trafficking,
            nullif(worded.relevance, '') as relevance,
            worded.ordinal,
            worded.is_merged,
            if(worded.is_merged, coalesce(amendments.text, ''), null) as quoted_text,
            coalesce(provisions.spans, amendments.spans, []) as spans,
            worded.refusal,
            worded.last_known_text,
            worded.reviewed_by,
            worded.divisions[-1].path as division,
            worded.divisions,
            worded.known_from,
            worded.known_to
        from worded
        left join staging.stg_provisions as provisions
            on
                worded.document_sha256 = provisions.document_sha256
                and worded.reader_version = provisions.reader_version
                and worded.instrument_ordinal = provisions.instrument_ordinal
                and worded.provision_ordinal = provisions.ordinal
        left join staging.stg_amendments as amendments
            on
                worded.document_sha256 = amendments.document_sha256
                and worded.reader_version = amendments.reader_version
                and worded.instrument_ordinal = amendments.instrument_ordinal
                and worded.change_ordinal = amendments.ordinal

    )

    select * from final;
