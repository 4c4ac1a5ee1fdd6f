-- Grain: one row per gazette and file that it lists for some days, for no day, or that
-- is still missing. Parameters: first_date, last_date.
select *  -- noqa: AM04 - the columns are those of the table
from intermediate.listed_documents_known
where
    publication_date is null
    or publication_date between $first_date and $last_date
    or document_sha256 is null;
