-- Effect: the counts that are new or newly worded are known. Returns one row for
-- each.
-- Parameters: path.
insert into raw.claim_counts
with

seeds as (

    select
        count_id,
        claimed_date,
        claimed_period,
        counted,
        claimed_count,
        claimant,
        string_split(jurisdiction_codes, ' ') as jurisdiction_codes,
        is_list_complete,
        source,
        recorded_at
    from
        read_csv(
            $path,
            header = true,
            columns = {
                count_id: 'varchar',
                claimed_date: 'date',
                claimed_period: 'varchar',
                counted: 'varchar',
                claimed_count: 'integer',
                claimant: 'varchar',
                jurisdiction_codes: 'varchar',
                is_list_complete: 'boolean',
                source: 'varchar',
                recorded_at: 'timestamptz'
            }
        )

)

select seeds.*
from seeds
where
    not exists (
        select 1
        from raw.claim_counts
        where
            claim_counts.count_id is not distinct from seeds.count_id
            and claim_counts.claimed_date is not distinct from seeds.claimed_date
            and claim_counts.claimed_period is not distinct from seeds.claimed_period
            and claim_counts.counted is not distinct from seeds.counted
            and claim_counts.claimed_count is not distinct from seeds.claimed_count
            and claim_counts.claimant is not distinct from seeds.claimant
            and claim_counts.jurisdiction_codes
            is not distinct from seeds.jurisdiction_codes
            and claim_counts.is_list_complete
            is not distinct from seeds.is_list_complete
            and claim_counts.source is not distinct from seeds.source
            and claim_counts.recorded_at is not distinct from seeds.recorded_at
    )
returning claim_counts.count_id;
