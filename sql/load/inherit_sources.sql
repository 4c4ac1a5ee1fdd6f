-- Effect: what earlier versions of Vigía declared of gazettes is known again, from the
-- warehouse attached as earlier: no file holds it.
insert into raw.sources
select sources.*
from earlier.raw.sources
except
select sources.*
from raw.sources;
