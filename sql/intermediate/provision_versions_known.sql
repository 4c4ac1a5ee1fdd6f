-- Grain: one row per provision and day on which a wording of it began, as known at
-- known_at; Key: provision_id, valid_from. Where several documents give a wording for
-- one day, words win over none, a gazette over a compilation, the later compilation
-- over the earlier. valid_to is the next wording's day, or the law's end. A wording of
-- no known day has neither.
create or replace macro intermediate.provision_versions_known(known_at) as table

    with

    proposed as (

        select * from intermediate.versions_enacted(known_at)

        union all

        select * from intermediate.versions_amended(known_at)

        union all

        select * from intermediate.versions_compiled(known_at)

    ),

    chosen as (

        select *
        from proposed
        qualify
            row_number() over (
                partition by provision_id, valid_from
                order by
                    text is null asc,
                    case evidence
                        when 'gazette' then 1
                        when 'compilation' then 2
                        else 3
                    end asc,
                    as_of_date desc nulls last,
                    recorded_at desc,
                    document_sha256 asc
            ) = 1

    ),

    endings as (

        select
            instrument_id,
            min(ended_date) as ended_date
        from intermediate.abrogations_known(known_at)
        group by instrument_id

    ),

    standing as (

        select
            chosen.*,
            endings.ended_date
        from chosen
        left join endings
            on chosen.instrument_id = endings.instrument_id
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
                            partition by provision_id
                            order by valid_from nulls first
                        )
            end as next_from
        from standing

    ),

    final as (

        select
            provision_id,
            instrument_id,
            label,
            kind,
            text,
            valid_from,
            case
                when valid_from is not null then least(next_from, ended_date)
            end as valid_to,
            recorded_at,
            evidence,
            document_sha256,
            first_page,
            last_page,
            sha256(text) as text_sha256,
            date_rule,
            decree_id,
            decree,
            gazette,
            is_repealed,
            is_unreadable,
            concerns_trafficking,
            ordinal,
            spans
        from followed

    )

    select * from final;
