-- Grain: one row per jurisdiction and year of which an edition is held. Only seen is
-- known: until editions are listed by their gazettes nobody knows how many there were,
-- so expected and share are null, and no absence can be concluded from it.
create or replace view marts.coverage as
select
    jurisdiction_code,
    cast(year(publication_date) as integer) as year,
    cast(null as integer) as expected,
    count(*) as seen,
    cast(null as integer) as confirmed_none,
    cast(null as integer) as unreachable,
    cast(null as integer) as unknown,
    cast(null as double) as share
from marts.editions
where
    jurisdiction_code is not null
    and publication_date is not null
group by jurisdiction_code, year(publication_date);
