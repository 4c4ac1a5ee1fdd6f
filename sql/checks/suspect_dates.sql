-- Violations: a wording from before there were gazettes of the nation, or from more
-- than five years after it was read; a law in force before it was published.
select
    provision_id as id,
    valid_from as date,
    'valid_from' as what
from marts.provision_versions
where
    valid_from < date '1810-01-01'
    or valid_from > recorded_at + interval 5 year

union all

select
    instrument_id as id,
    in_force_date as date,
    'in_force_date' as what
from marts.instruments
where in_force_date < publication_date
order by id, date;
