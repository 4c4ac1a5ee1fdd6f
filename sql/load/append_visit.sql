-- Effect: the staged visit is known.
insert into log.visits (
    visit_id,
    jurisdiction_code,
    purpose,
    platform,
    first_date,
    last_date,
    ending,
    reasons,
    is_whole,
    was_killed,
    listed,
    fetched,
    missing,
    begun_at,
    ended_at
)
select
    begun.visit_id,
    begun.jurisdiction,
    begun.purpose,
    ended.platform,
    begun.first_date,
    begun.last_date,
    ended.ending,
    ended.reasons,
    ended.is_whole,
    ended.was_killed,
    ended.listed,
    ended.fetched,
    ended.missing,
    begun.begun_at,
    ended.ended_at
from journal_lines as begun
inner join journal_lines as ended on ended.record = 'ended'
where begun.record = 'visit'
returning visits.visit_id;
