-- Grain: one row per range of instruments in the order of their identifiers, of which
-- not much more is proposed than one query has memory for. Parameters: at_once.
with

counted as (

    select
        instrument_id,
        count(*) as proposed
    from intermediate.version_events
    group by instrument_id

),

placed as (

    select
        instrument_id,
        (sum(proposed) over (order by instrument_id) - proposed)
        // $at_once as part
    from counted

)

select
    min(instrument_id) as first_id,
    max(instrument_id) as last_id
from placed
group by part
order by first_id;
