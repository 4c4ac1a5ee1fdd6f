-- Effect: what is declared of a gazette is known, unless it was.
-- Parameters: jurisdiction_code, gazette, gazette_en, first_edition_date,
-- publishing_weekdays, longest_silence_days, number_restarts, recorded_at.
insert into raw.sources (
    jurisdiction_code,
    gazette,
    gazette_en,
    first_edition_date,
    publishing_weekdays,
    longest_silence_days,
    number_restarts,
    recorded_at
)
with

known as (

    select *
    from raw.sources
    where sources.jurisdiction_code = $jurisdiction_code
    order by sources.recorded_at desc
    limit 1

)

select
    $jurisdiction_code,
    $gazette,
    $gazette_en,
    $first_edition_date,
    $publishing_weekdays,
    $longest_silence_days,
    $number_restarts,
    $recorded_at
where
    not exists (
        select 1
        from known
        where
            known.gazette = $gazette
            and known.gazette_en = $gazette_en
            and known.first_edition_date is not distinct from $first_edition_date
            and known.publishing_weekdays = $publishing_weekdays
            and known.longest_silence_days = $longest_silence_days
            and known.number_restarts = $number_restarts
    )
returning sources.jurisdiction_code;
