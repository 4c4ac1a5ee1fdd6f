-- What was read and stated, append-only.
create schema raw;
