-- Grain: one row per row of a relation, in an order that its content alone decides,
-- each cell as text: instants in ISO 8601, lists and structs in JSON.
-- Parameters: relation.
with

ordered as (

    select *
    from query_table($relation)
    order by all

)

select
    case
        when typeof(columns(*)) = 'TIMESTAMP WITH TIME ZONE'
            then strftime(
                try_cast(cast(columns(*) as varchar) as timestamptz),
                '%Y-%m-%dT%H:%M:%S.%fZ'
            )
        when regexp_matches(typeof(columns(*)), '\[\]$|^STRUCT')
            then cast(to_json(columns(*)) as varchar)
        else cast(columns(*) as varchar)
    end as '\0'  -- noqa: RF05
from ordered;
