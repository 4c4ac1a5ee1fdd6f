-- Grain: one row, what the machine proposes of a subject, or none. words are those that
-- it rests on: of a wording, what the decree prints; of a law, its first transitory
-- article. words_before are the last that were known. Parameters: subject_id, valid_on.
select
    subject_kind,
    subject_id,
    jurisdiction_code,
    what,
    why,
    proposal,
    document_sha256,
    page,
    case subjects.subject_kind
        when 'wording'
            then (
                select
                    string_agg(
                        amendments.text, chr(10) order by amendments.ordinal
                    )
                from marts.amendments as amendments
                where
                    amendments.document_sha256 = subjects.document_sha256
                    and starts_with(
                        subjects.subject_id,
                        concat(amendments.provision_id, '@')
                    )
            )
        when 'instrument'
            then (
                select
                    arg_min(
                        versions.text, row(versions.ordinal, versions.valid_from)
                    )
                from marts.provision_versions as versions
                where
                    versions.instrument_id = subjects.subject_id
                    and versions.kind = 'transitory'
            )
    end as words,
    (
        select any_value(versions.last_known_text)
        from marts.provision_versions as versions
        where
            subjects.subject_kind = 'wording'
            and subjects.subject_id
            = concat(versions.provision_id, '@', versions.valid_from)
    ) as words_before,
    answers,
    recorded_at,
    is_reopened,
    reviewed_by,
    proposed_sha256
from intermediate.review_subjects(cast($valid_on as date)) as subjects
where subjects.subject_id = $subject_id;
