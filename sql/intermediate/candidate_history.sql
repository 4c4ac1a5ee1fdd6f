-- Grain: one row per change and law that it may mean, and span of time over which both
-- were so known: a law of the same name, or almost, of the same kind and jurisdiction,
-- published before the decree. has_same_title says that the decree prints its title in
-- full.
create or replace table intermediate.candidate_history as

select
    changes.document_sha256,
    changes.reader_version,
    changes.instrument_ordinal,
    changes.ordinal,
    changes.operation,
    changes.label,
    changes.part,
    changes.decree_id,
    changes.start_date,
    targets.instrument_id,
    targets.publication_date as target_publication_date,
    matches.distance,
    intermediate.as_slug(changes.target_title)
    = intermediate.as_slug(targets.title) as has_same_title,
    greatest(changes.known_from, targets.known_from) as known_from,
    least(changes.known_to, targets.known_to) as known_to
from intermediate.change_history as changes
inner join intermediate.slug_matches as matches
    on
        changes.target_jurisdiction_code = matches.jurisdiction_code
        and changes.target_slug = matches.target_slug
inner join intermediate.instrument_history as targets
    on
        changes.target_jurisdiction_code = targets.jurisdiction_code
        and matches.slug = targets.slug
        and changes.publication_date > targets.publication_date
        and (
            changes.target_kind = targets.kind
            or (
                changes.target_kind is null
                and targets.kind not in ('decreto', 'acuerdo', 'aviso')
            )
        )
        and (changes.known_to is null or changes.known_to > targets.known_from)
        and (targets.known_to is null or changes.known_from < targets.known_to);
