-- Grain: one row per number of the 32 entities that a third party gave, held against
-- what is known now of the days that it was meant of; IOM's 13 of 2011 comes first.
-- Key: count_id. Read claim_reconciliation_as_of for what the columns say.
create or replace view marts.claim_reconciliation as
select *  -- noqa: AM04
from marts.claim_reconciliation_as_of(null)
order by count_id = 'iom-2011' desc, first_date asc, count_id asc;
