-- Grain: one row, how many rows a JSON array has. Parameters: path.
select count(*) as row_count
from read_json($path, format = 'array', maximum_object_size = 134217728);
