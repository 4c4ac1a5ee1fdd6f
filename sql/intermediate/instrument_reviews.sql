-- Grain: one row per instrument that a person decided on, and span of time over which
-- one decision spoke; the first span, before any, has none. is_stated says that the
-- days are the person's word; of a rejection only that it is no special law.
create or replace table intermediate.instrument_reviews as

with

decided as (

    select
        subject_id as instrument_id,
        known_from,
        known_to,
        author as reviewed_by,
        decision != 'reject' as is_stated,
        if(
            decision = 'reject',
            false,
            try_cast(cast(stated as json) ->> 'is_special_law' as boolean)
        ) as is_special_law,
        try_cast(cast(stated as json) ->> 'in_force_date' as date) as in_force_date,
        try_cast(cast(stated as json) ->> 'ended_date' as date) as ended_date
    from intermediate.review_history
    where subject_kind = 'instrument'

),

final as (

    select * from decided

    union all by name

    select
        instrument_id,
        timestamptz '-infinity' as known_from,
        min(known_from) as known_to,
        false as is_stated
    from decided
    group by instrument_id

)

select * from final;
