-- Grain: one row per site that was ever listed whole: when the last such visit began.
select
    jurisdiction_code,
    max(begun_at) as begun_at
from log.visits
where
    is_whole
    and not was_killed
group by jurisdiction_code;
