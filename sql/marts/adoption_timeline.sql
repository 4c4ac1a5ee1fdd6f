-- Grain: one row per jurisdiction and day on which its answer changed, as known
-- now: the answer on each day of [valid_from, valid_to), and why it changed. The
-- first of each has no valid_from, the last no valid_to. cause is beginning, enacted,
-- replaced, abrogated, offence_added, offence_reworded, offence_ended, claimed,
-- coverage_reached, coverage_lost or reviewed; caused_by is the instrument, the
-- provision, the decree, the claim or the review that did it. Coverage is that of
-- valid_from. is_reopened says that a person decided and something else is read by now;
-- read_status and read_instrument_id are what is.
create or replace table marts.adoption_timeline as
select *  -- noqa: AM04
from marts.adoption_timeline_as_of(null);
