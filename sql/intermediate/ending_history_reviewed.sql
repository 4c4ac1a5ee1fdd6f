-- Grain: as that of ending_history, which this replaces: the end that a person stated
-- of a law, or that it has none, stands in it over the time that they were the last to.
create or replace table intermediate.ending_history as

with

read_ends as (

    select
        history.instrument_id,
        greatest(
            history.known_from,
            coalesce(reviews.known_from, timestamptz '-infinity')
        ) as known_from,
        least(history.known_to, reviews.known_to) as known_to,
        history.ended_date,
        history.ended_by
    from intermediate.ending_history as history
    left join intermediate.instrument_reviews as reviews
        on
            history.instrument_id = reviews.instrument_id
            and (reviews.known_to is null or history.known_from < reviews.known_to)
            and (history.known_to is null or history.known_to > reviews.known_from)
    where not coalesce(reviews.is_stated, false)

),

decrees as (

    select
        instrument_id,
        ended_date,
        min(ended_by) as ended_by
    from intermediate.ending_history
    group by instrument_id, ended_date

),

final as (

    select * from read_ends

    union all

    select
        reviews.instrument_id,
        reviews.known_from,
        reviews.known_to,
        reviews.ended_date,
        decrees.ended_by
    from intermediate.instrument_reviews as reviews
    left join decrees
        on
            reviews.instrument_id = decrees.instrument_id
            and reviews.ended_date = decrees.ended_date
    where
        reviews.is_stated
        and reviews.ended_date is not null

)

select * from final;
