-- Of the runs of words that either of two wordings has, the share that both have.
create or replace macro intermediate.likeness(runs, other_runs) as
round(
    len(list_intersect(runs, other_runs))
    / (len(runs) + len(other_runs) - len(list_intersect(runs, other_runs))),
    3
);
