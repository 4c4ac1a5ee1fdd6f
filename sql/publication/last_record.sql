-- Grain: one row if anything was recorded: the instant of the last record.
select build_mark.recorded_at
from intermediate.build_mark
where isfinite(build_mark.recorded_at);
