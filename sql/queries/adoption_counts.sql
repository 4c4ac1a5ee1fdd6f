-- Grain: one row per day on which a count changed, status and evidence.
-- Parameters: known_at (null: now).
select *  -- noqa: AM04
from marts.adoption_counts_as_of(cast($known_at as timestamptz))
order by valid_from nulls first, status, evidence;
