-- The share of the expected editions below which to have found nothing says nothing.
create or replace macro intermediate.coverage_threshold() as 0.95::double;
