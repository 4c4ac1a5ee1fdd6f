-- Grain: one row per day of a law's life and decree that made it: its publication, each
-- day on which wordings of it began, its end. type is that of Akoma Ntoso, null where
-- what was published enters into force. Parameters: instrument_id, known_at.
with

law as (

    select *
    from intermediate.instruments_known(cast($known_at as timestamptz))
    where instrument_id = $instrument_id

),

wordings as (

    select
        *,
        min(valid_from) over () as first_date
    from intermediate.provision_versions_known(cast($known_at as timestamptz))
    where instrument_id = $instrument_id

),

published as (

    select
        publication_date as event_date,
        'generation' as type,
        null as decree_id,
        decree,
        gazette,
        document_sha256,
        recorded_at
    from law
    where publication_date is not null

),

started as (

    select
        wordings.valid_from as event_date,
        if(
            wordings.decree_id is not null
            or coalesce(
                wordings.decree != law.decree,
                wordings.valid_from > wordings.first_date
            ),
            'amendment',
            null
        ) as type,
        wordings.decree_id,
        wordings.decree,
        wordings.gazette,
        min(wordings.document_sha256) as document_sha256,
        max(wordings.recorded_at) as recorded_at
    from wordings
    left join law on wordings.instrument_id = law.instrument_id
    where wordings.valid_from is not null
    group by all

),

ended as (

    select
        wordings.valid_to as event_date,
        'repeal' as type,
        any_value(law.ended_by) as decree_id,
        null as decree,
        null as gazette,
        min(wordings.document_sha256) as document_sha256,
        max(wordings.recorded_at) as recorded_at
    from wordings
    left join law
        on
            wordings.instrument_id = law.instrument_id
            and wordings.valid_to = law.ended_date
    where
        wordings.valid_to is not null
        and wordings.valid_to not in (select started.event_date from started)
    group by wordings.valid_to

),

final as (

    select * from published
    union all
    select * from started
    union all
    select * from ended

)

select *
from final
order by event_date, type nulls first, decree_id, decree, gazette;
