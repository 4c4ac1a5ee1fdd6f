-- Grain: one row per visit whose journal was loaded.
select visit_id
from log.visits;
