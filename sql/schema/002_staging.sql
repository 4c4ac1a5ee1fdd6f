-- The raw tables, renamed and cast, nothing else.
create schema staging;
