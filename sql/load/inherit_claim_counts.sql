-- Effect: the counts as earlier versions of Vigía worded them are known again, from the
-- warehouse attached as earlier: no file holds them.
insert into raw.claim_counts
select claim_counts.*
from earlier.raw.claim_counts
except
select claim_counts.*
from raw.claim_counts;
