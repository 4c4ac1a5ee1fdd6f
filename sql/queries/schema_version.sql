-- Grain: one row, the last schema step applied.
select max(step) as step
from main.schema_steps;
