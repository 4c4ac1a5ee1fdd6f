-- Grain: as that of instrument_history, which this replaces: what a person stated of an
-- instrument stands in it over the time that they were the last to. read_… is what was
-- read.
create or replace table intermediate.instrument_history as

with

pieces as (

    select
        history.* replace (  -- noqa: RF02
            greatest(
                history.known_from,
                coalesce(reviews.known_from, timestamptz '-infinity')
            ) as known_from,
            least(history.known_to, reviews.known_to) as known_to
        ),
        history.is_special_law as read_is_special_law,
        history.in_force_date as read_in_force_date,
        reviews.reviewed_by,
        reviews.is_special_law as stated_is_special_law,
        reviews.in_force_date as stated_in_force_date,
        coalesce(
            reviews.is_stated
            and reviews.in_force_date is distinct from history.in_force_date,
            false
        ) as is_redated
    from intermediate.instrument_history as history
    left join intermediate.instrument_reviews as reviews
        on
            history.instrument_id = reviews.instrument_id
            and (reviews.known_to is null or history.known_from < reviews.known_to)
            and (history.known_to is null or history.known_to > reviews.known_from)

),

final as (

    select
        * exclude (stated_is_special_law, stated_in_force_date, is_redated)
        replace (
            coalesce(stated_is_special_law, is_special_law) as is_special_law,
            if(is_redated, stated_in_force_date, in_force_date) as in_force_date,
            if(
                is_redated,
                if(stated_in_force_date is null, null, 'reviewed'),
                in_force_rule
            ) as in_force_rule,
            if(
                is_redated,
                coalesce(stated_in_force_date, publication_date),
                start_date
            ) as start_date,
            if(
                is_redated,
                if(stated_in_force_date is null, 'published', 'reviewed'),
                start_rule
            ) as start_rule
        )
    from pieces

)

select * from final;
