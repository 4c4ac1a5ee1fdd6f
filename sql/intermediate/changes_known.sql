-- Grain: one row per change as known at known_at, with the law that it falls on: the
-- newest of that name not ended when the decree came into force. refusal says why a
-- change finds no law.
create or replace macro intermediate.changes_known(known_at) as table

    with

    changes as (

        select * from intermediate.changes_dated(known_at)

    ),

    abrogations as (

        select * from intermediate.abrogations_known(known_at)

    ),

    endings as (

        select
            instrument_id,
            min(ended_date) as ended_date
        from abrogations
        group by instrument_id

    ),

    standing as (

        select
            candidates.document_sha256,
            candidates.instrument_ordinal,
            candidates.ordinal,
            candidates.instrument_id
        from intermediate.change_candidates(known_at) as candidates
        left join endings
            on candidates.instrument_id = endings.instrument_id
        where
            candidates.operation != 'abrogates'
            and (
                endings.ended_date is null
                or endings.ended_date > candidates.start_date
            )
        qualify
            rank() over (
                partition by
                    candidates.document_sha256,
                    candidates.instrument_ordinal,
                    candidates.ordinal
                order by candidates.recency
            ) = 1

    ),

    targets as (

        select
            document_sha256,
            instrument_ordinal,
            ordinal,
            instrument_id
        from abrogations

        union all

        select
            document_sha256,
            instrument_ordinal,
            ordinal,
            instrument_id
        from standing

    ),

    counted as (

        select
            document_sha256,
            instrument_ordinal,
            ordinal,
            count(*) as laws,
            min(instrument_id) as instrument_id
        from targets
        group by document_sha256, instrument_ordinal, ordinal

    ),

    final as (

        select
            changes.*,
            case when counted.laws = 1 then counted.instrument_id end
                as instrument_id,
            case
                when changes.operation = 'enacts' then null
                when changes.evidence != 'gazette' and changes.operation != 'abrogates'
                    then null
                when counted.laws > 1 then 'several laws of that name are known'
                when counted.laws is null
                    then 'no law of that name, in force and older, is known'
            end as refusal
        from changes
        left join counted
            on
                changes.document_sha256 = counted.document_sha256
                and changes.instrument_ordinal = counted.instrument_ordinal
                and changes.ordinal = counted.ordinal

    )

    select * from final;
