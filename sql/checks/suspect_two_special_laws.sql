-- Violations: two special laws of one jurisdiction in force on one day: the end of the
-- earlier was not read.
select
    laws.jurisdiction_code,
    laws.instrument_id,
    others.instrument_id as other_instrument_id
from marts.instruments as laws
inner join marts.instruments as others
    on
        laws.jurisdiction_code = others.jurisdiction_code
        and laws.instrument_id != others.instrument_id
        and (
            laws.start_date < others.start_date
            or (
                laws.start_date = others.start_date
                and laws.instrument_id < others.instrument_id
            )
        )
        and (laws.ended_date is null or laws.ended_date > others.start_date)
where
    laws.is_special_law
    and others.is_special_law
    and laws.evidence in ('gazette', 'compilation')
    and others.evidence in ('gazette', 'compilation')
order by laws.jurisdiction_code, laws.instrument_id, other_instrument_id;
