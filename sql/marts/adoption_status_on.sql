-- Grain: one row per jurisdiction (33): its status on valid_on, as known now: what
-- adoption_status_as_of(valid_on, null) computes, from what is already computed.
create or replace macro marts.adoption_status_on(valid_on) as table

    with

    coverage as (

        select *
        from intermediate.coverage_days
        where day <= valid_on
        qualify
            row_number() over (
                partition by jurisdiction_code
                order by day desc
            ) = 1

    ),

    final as (

        select
            timeline.* exclude (
                valid_from, valid_to, cause, caused_by  -- noqa: RF02
            )
            replace (
                coverage.coverage as coverage,
                coverage.longest_hole_days as longest_hole_days,
                coverage.last_edition_date as last_edition_date
            ),
            timeline.valid_from as status_since
        from marts.adoption_timeline as timeline
        left join coverage
            on timeline.jurisdiction_code = coverage.jurisdiction_code
        where
            (timeline.valid_from is null or timeline.valid_from <= valid_on)
            and (timeline.valid_to is null or valid_on < timeline.valid_to)

    )

    select * from final;
