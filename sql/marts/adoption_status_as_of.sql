-- Grain: one row per jurisdiction (33): its status on valid_on, as known at known_at:
-- the row of its timeline that holds that day, with the coverage of that day. A row
-- rests on one kind of evidence. none_found asks for coverage_threshold of the expected
-- editions; below it the status is unknown. What a person decided stands for what was
-- read; is_reopened says that something else is read by now, read_status and
-- read_instrument_id what.
create or replace macro marts.adoption_status_as_of(valid_on, known_at) as table

    with

    coverage as (

        select *
        from intermediate.coverage_days_known(known_at)
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
        from intermediate.adoption_timeline_known(known_at) as timeline
        left join coverage
            on timeline.jurisdiction_code = coverage.jurisdiction_code
        where
            (timeline.valid_from is null or timeline.valid_from <= valid_on)
            and (timeline.valid_to is null or valid_on < timeline.valid_to)

    )

    select * from final;
