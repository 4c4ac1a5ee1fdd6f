-- Grain: one row per step of this folder that was applied here. Key: step.
create table main.schema_steps (
    step integer not null,
    name varchar not null
);
