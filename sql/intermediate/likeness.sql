-- Of the runs of words that either of two wordings has, the share that both have, of
-- whom so many are in_common.
create or replace macro intermediate.likeness(in_common, runs, other_runs) as
round(in_common / (len(runs) + len(other_runs) - in_common), 3);
