-- Effect: the claims that are new or newly worded are known. Returns one row for
-- each.
-- Parameters: path.
insert into raw.claims
with

seeds as (

    select
        claim_id,
        jurisdiction_code,
        instrument_kind,
        title,
        decree_number,
        publication_date,
        publication_period,
        in_force_date,
        replaces,
        replaces_claim_id,
        gazette,
        source,
        source_kind,
        confidence,
        recorded_at
    from
        read_csv(
            $path,
            header = true,
            columns = {
                claim_id: 'varchar',
                jurisdiction_code: 'varchar',
                instrument_kind: 'varchar',
                title: 'varchar',
                decree_number: 'varchar',
                publication_date: 'date',
                publication_period: 'varchar',
                in_force_date: 'date',
                replaces: 'varchar',
                replaces_claim_id: 'varchar',
                gazette: 'varchar',
                source: 'varchar',
                source_kind: 'varchar',
                confidence: 'varchar',
                recorded_at: 'timestamptz'
            }
        )

)

select seeds.*
from seeds
where
    not exists (
        select 1
        from raw.claims
        where
            claims.claim_id is not distinct from seeds.claim_id
            and claims.jurisdiction_code is not distinct from seeds.jurisdiction_code
            and claims.instrument_kind is not distinct from seeds.instrument_kind
            and claims.title is not distinct from seeds.title
            and claims.decree_number is not distinct from seeds.decree_number
            and claims.publication_date is not distinct from seeds.publication_date
            and claims.publication_period is not distinct from seeds.publication_period
            and claims.in_force_date is not distinct from seeds.in_force_date
            and claims.replaces is not distinct from seeds.replaces
            and claims.replaces_claim_id is not distinct from seeds.replaces_claim_id
            and claims.gazette is not distinct from seeds.gazette
            and claims.source is not distinct from seeds.source
            and claims.source_kind is not distinct from seeds.source_kind
            and claims.confidence is not distinct from seeds.confidence
            and claims.recorded_at is not distinct from seeds.recorded_at
    )
returning claims.claim_id;
