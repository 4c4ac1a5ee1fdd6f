-- Grain: one row, the instrument, or none. Parameters: instrument_id.
select *  -- noqa: AM04
from marts.instruments
where instrument_id = $instrument_id;
