-- Grain: one row per number that a third party gave, IOM's 13 of 2011 first.
-- Parameters: known_at (null: now).
select *  -- noqa: AM04
from marts.claim_reconciliation_as_of(cast($known_at as timestamptz))
order by count_id = 'iom-2011' desc, first_date asc, count_id asc;
