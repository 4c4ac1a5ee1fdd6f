-- Grain: one row, how many rows Parquet files have. Parameters: path (with wildcards).
select count(*) as row_count
from read_parquet($path, hive_partitioning = true);
