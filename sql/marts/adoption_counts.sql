-- Grain: one row per day on which a count changed, status and evidence, as known now:
-- how many of the 33 jurisdictions answer so on each day of [valid_from, valid_to), and
-- which. The first has no valid_from, the last no valid_to. coverage is the least of
-- theirs on valid_from, null where no editions are expected of one.
create or replace view marts.adoption_counts as
select *  -- noqa: AM04
from marts.adoption_counts_as_of(null)
order by valid_from nulls first, status, evidence;
