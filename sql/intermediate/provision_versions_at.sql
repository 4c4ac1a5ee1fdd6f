-- Grain: one row per provision version as known at known_at (null: now), from the built
-- table if nothing was recorded since, else computed anew.
create or replace macro intermediate.provision_versions_at(known_at) as table

    select *
    from marts.provision_versions
    where
        known_at is null
        or known_at >= (
            select max(build_mark.recorded_at)
            from intermediate.build_mark
        )

    union all by name

    select *
    from
        intermediate.provision_versions_known(
            case
                when known_at is null then null
                when
                    known_at < (
                        select max(build_mark.recorded_at)
                        from intermediate.build_mark
                    )
                    then known_at
            end
        );
