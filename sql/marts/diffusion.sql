-- Grain: one row per wording of an article of a special law, or of one on trafficking
-- of a penal code, and day from which it was law. Key: provision_id, valid_from. source
-- is the article of another jurisdiction, older law, whose wording is nearest: score is
-- the share of runs of four words that both have, at least score_threshold; all source
-- columns are null where none is so near. It is not certain where the article is older
-- than its source in words that are not known. first is the oldest that is so near.
-- Both are so of what was read: jurisdictions_compared says of how many of the 32
-- others an older wording is known.
create or replace table marts.diffusion as

with

all_standing as (

    select
        provision_id,
        valid_from,
        jurisdiction_code,
        unnest(standing_runs) as run
    from intermediate.word_runs

),

-- A run that most laws have tells nothing and would pair each with each.
standing as (

    select *
    from all_standing
    qualify count(*) over (partition by run) between 2 and 200

),

near as (

    select
        later.provision_id,
        later.valid_from,
        earlier.provision_id as source_provision_id,
        earlier.valid_from as source_valid_from,
        count(*) as standing_in_common
    from standing as later
    inner join standing as earlier
        on
            later.run = earlier.run
            and later.jurisdiction_code != earlier.jurisdiction_code
            and later.valid_from > earlier.valid_from
    group by
        later.provision_id,
        later.valid_from,
        earlier.provision_id,
        earlier.valid_from
    having count(*) >= 2

),

-- Only the likeliest and the oldest are worth comparing whole.
likeliest as (

    select *
    from near
    qualify
        row_number() over (
            partition by provision_id, valid_from
            order by
                standing_in_common desc,
                source_valid_from asc,
                source_provision_id asc
        ) <= 5
        or row_number() over (
            partition by provision_id, valid_from
            order by
                standing_in_common >= 8 desc,
                source_valid_from asc,
                source_provision_id asc
        ) <= 5

),

shared as (

    select
        likeliest.*,
        sources.jurisdiction_code as source_jurisdiction_code,
        sources.document_sha256 as source_document_sha256,
        sources.page as source_page,
        wordings.runs,
        sources.runs as source_runs,
        len(list_intersect(wordings.runs, sources.runs)) as in_common
    from likeliest
    inner join intermediate.word_runs as wordings
        on
            likeliest.provision_id = wordings.provision_id
            and likeliest.valid_from = wordings.valid_from
    inner join intermediate.word_runs as sources
        on
            likeliest.source_provision_id = sources.provision_id
            and likeliest.source_valid_from = sources.valid_from

),

alike as (

    select
        * exclude (source_runs, in_common),
        intermediate.likeness(in_common, runs, source_runs) as score
    from shared
    where
        intermediate.likeness(in_common, runs, source_runs)
        >= intermediate.diffusion_threshold()

),

-- What an article already said before its supposed source did, it took from nobody.
own as (

    select
        alike.*,
        versions.provision_id is null or own_runs.runs is not null as is_certain,
        own_runs.runs as own_runs,
        len(list_intersect(alike.runs, own_runs.runs)) as own_in_common
    from alike
    left join marts.provision_versions as versions
        on
            alike.provision_id = versions.provision_id
            and alike.source_valid_from >= versions.valid_from
    left join intermediate.word_runs as own_runs
        on
            versions.provision_id = own_runs.provision_id
            and versions.valid_from = own_runs.valid_from
    qualify
        row_number() over (
            partition by
                alike.provision_id,
                alike.valid_from,
                alike.source_provision_id,
                alike.source_valid_from
            order by versions.valid_from desc nulls last
        ) = 1

),

scored as (

    select *
    from own
    where
        coalesce(
            intermediate.likeness(own_in_common, runs, own_runs) < score, true
        )

),

nearest as (

    select *
    from scored
    qualify
        row_number() over (
            partition by provision_id, valid_from
            order by
                score desc, source_valid_from asc, source_provision_id asc
        ) = 1

),

oldest as (

    select *
    from scored
    qualify
        row_number() over (
            partition by provision_id, valid_from
            order by
                source_valid_from asc, score desc, source_provision_id asc
        ) = 1

),

beginnings as (

    select
        jurisdiction_code,
        min(valid_from) as valid_from
    from intermediate.word_runs
    group by jurisdiction_code

),

compared as (

    select
        wordings.provision_id,
        wordings.valid_from,
        count(beginnings.jurisdiction_code) as jurisdictions_compared
    from intermediate.word_runs as wordings
    left join beginnings
        on
            wordings.jurisdiction_code != beginnings.jurisdiction_code
            and wordings.valid_from > beginnings.valid_from
    group by wordings.provision_id, wordings.valid_from

),

final as (

    select
        wordings.provision_id,
        wordings.valid_from,
        wordings.instrument_id,
        wordings.jurisdiction_code,
        wordings.label,
        wordings.document_sha256,
        wordings.page,
        nearest.source_provision_id,
        nearest.source_valid_from,
        nearest.source_jurisdiction_code,
        nearest.source_document_sha256,
        nearest.source_page,
        nearest.score,
        nearest.is_certain,
        wordings.valid_from - nearest.source_valid_from as days_between,
        oldest.source_provision_id as first_provision_id,
        oldest.source_valid_from as first_valid_from,
        oldest.source_jurisdiction_code as first_jurisdiction_code,
        oldest.score as first_score,
        compared.jurisdictions_compared,
        intermediate.diffusion_threshold() as score_threshold
    from intermediate.word_runs as wordings
    inner join compared
        on
            wordings.provision_id = compared.provision_id
            and wordings.valid_from = compared.valid_from
    left join nearest
        on
            wordings.provision_id = nearest.provision_id
            and wordings.valid_from = nearest.valid_from
    left join oldest
        on
            wordings.provision_id = oldest.provision_id
            and wordings.valid_from = oldest.valid_from

)

select * from final;
