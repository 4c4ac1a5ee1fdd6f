-- Effect: the claims as earlier versions of Vigía worded them are known again, from the
-- warehouse attached as earlier: no file holds them.
insert into raw.claims
select claims.*
from earlier.raw.claims
except
select claims.*
from raw.claims;
