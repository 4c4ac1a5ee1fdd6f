-- Grain: one row per limit of time that a transitory article of a special law sets, in
-- printed order. due_date and rule are null where no rule gives a day.
create or replace table intermediate.deadlines (
    provision_id varchar not null,
    ordinal integer not null,
    duty varchar not null,
    counts_from varchar not null,
    words varchar not null,
    rule varchar,
    due_date date
);
