-- Grain: one row per jurisdiction and day on which its answer changed.
-- Parameters: known_at (null: now).
select *  -- noqa: AM04
from intermediate.adoption_timeline_known(cast($known_at as timestamptz))
order by jurisdiction_code, valid_from nulls first;
