-- Effect: an exception names the other law that it is of, if it is of another.
alter table raw.in_force_exceptions add column instrument varchar;
