-- Grain: one row: how many wordings are proposed of provisions that need merging.
select count(*) as proposals
from intermediate.version_events
where needs_merging;
