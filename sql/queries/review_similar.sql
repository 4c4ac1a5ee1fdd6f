-- Grain: one row per subject whose identifier is close to the one asked for, the
-- closest first. Parameters: subject_id, valid_on.
select subject_id
from intermediate.review_subjects(cast($valid_on as date))
where
    jaro_winkler_similarity(subject_id, $subject_id) > 0.8
    or subject_id like $subject_id || '@%'
order by jaro_winkler_similarity(subject_id, $subject_id) desc, subject_id
limit 3;
