-- Grain: one row, how many rows a CSV file has. Parameters: path.
select count(*) as row_count
from read_csv(
    $path,
    header = true,
    all_varchar = true,
    delim = ',',
    quote = '"',
    escape = '"',
    max_line_size = 33554432
);
