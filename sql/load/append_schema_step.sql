-- Effect: one schema step is known to be applied. Parameters: step, name.
insert into main.schema_steps (step, name)
values ($step, $name);
