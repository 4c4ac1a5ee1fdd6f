-- Grain: one row per jurisdiction and criterion, in order of both, on a day as known at
-- an instant. Parameters: valid_on, known_at (null: now).
select *  -- noqa: AM04
from
    marts.adoption_matrix_as_of(
        cast($valid_on as date), cast($known_at as timestamptz)
    )
order by jurisdiction_code, criterion_ordinal;
