-- Grain: one row per pair of claims, and jurisdiction if it is about one, that cannot
-- both be true. kind: count_of_one_day (two numbers of the same thing on one day),
-- count_falls (a later number is smaller, though no law is known to have ended
-- unreplaced), list_omits (a whole list leaves out one whose law is claimed to be
-- older), list_drops (a whole list leaves out one that an older one names), dates (one
-- instrument, two days), order (a law that replaces one that is newer).
create or replace view marts.claim_contradictions as

with

counts as (

    select *
    from intermediate.claim_counts_known(null)
    where before_code is null

),

claims as (

    select
        *,
        coalesce(
            intermediate.as_slug(decree_number), intermediate.as_slug(title)
        ) as named
    from intermediate.claims_known(null)

),

abrogated as (

    select replaces_claim_id as claim_id
    from claims
    where instrument_kind = 'abrogation'

),

lapses as (

    select
        jurisdiction_code,
        valid_from
    from marts.adoption_timeline
    where status = 'special_law_lapsed'

),

counts_of_one_day as (

    select
        'count_of_one_day' as kind,
        earlier.count_id as first_claim,
        later.count_id as second_claim,
        null as jurisdiction_code,
        concat(earlier.claimed_count, ' on ', earlier.last_date) as first_says,
        concat(later.claimed_count, ' on ', later.first_date) as second_says
    from counts as earlier
    inner join counts as later
        on
            earlier.counted = later.counted
            and earlier.first_date = later.first_date
            and earlier.last_date = later.last_date
            and earlier.count_id < later.count_id
            and earlier.claimed_count != later.claimed_count
    where earlier.first_date = earlier.last_date

),

counts_that_fall as (

    select
        'count_falls' as kind,
        earlier.count_id as first_claim,
        later.count_id as second_claim,
        null as jurisdiction_code,
        concat(earlier.claimed_count, ' by ', earlier.last_date) as first_says,
        concat(later.claimed_count, ' from ', later.first_date) as second_says
    from counts as earlier
    inner join counts as later
        on
            earlier.measure = later.measure
            and earlier.last_date < later.first_date
            and earlier.claimed_count > later.claimed_count
    where
        not exists (
            select 1
            from lapses
            where lapses.valid_from between earlier.first_date and later.last_date
        )

),

lists_that_omit as (

    select
        'list_omits' as kind,
        counts.count_id as first_claim,
        claims.claim_id as second_claim,
        claims.jurisdiction_code,
        concat('not among ', counts.claimed_count, ' on ', counts.first_date)
            as first_says,
        concat(claims.title, ', by ', claims.known_by_date) as second_says
    from counts
    inner join claims
        on
            counts.measure = claims.instrument_kind
            and counts.first_date > claims.known_by_date
            and not list_contains(counts.jurisdiction_codes, claims.jurisdiction_code)
    where
        counts.is_list_complete
        and claims.jurisdiction_code != 'FED'
        and claims.confidence in ('high', 'medium')
        and claims.claim_id not in (
            select abrogated.claim_id
            from abrogated
            where abrogated.claim_id is not null
        )

),

named as (

    select
        *,
        unnest(jurisdiction_codes) as code
    from counts

),

lists_that_drop as (

    select
        'list_drops' as kind,
        named.count_id as first_claim,
        later.count_id as second_claim,
        named.code as jurisdiction_code,
        concat('among ', named.claimed_count, ' by ', named.last_date) as first_says,
        concat('not among ', later.claimed_count, ' from ', later.first_date)
            as second_says
    from named
    inner join counts as later
        on
            named.measure = later.measure
            and named.last_date < later.first_date
            and later.is_list_complete
            and not list_contains(later.jurisdiction_codes, named.code)

),

dates as (

    select
        'dates' as kind,
        one.claim_id as first_claim,
        other.claim_id as second_claim,
        one.jurisdiction_code,
        cast(one.publication_date as varchar) as first_says,
        coalesce(cast(other.publication_date as varchar), other.publication_period)
            as second_says
    from claims as one
    inner join claims as other
        on
            one.jurisdiction_code = other.jurisdiction_code
            and one.instrument_kind = other.instrument_kind
            and one.named = other.named
            and one.claim_id != other.claim_id
    where
        one.instrument_kind in ('special_law', 'regulation')
        and (
            (
                one.publication_date != other.publication_date
                and one.claim_id < other.claim_id
            )
            or not starts_with(
                cast(one.publication_date as varchar), other.publication_period
            )
        )

),

orders as (

    select
        'order' as kind,
        one.claim_id as first_claim,
        replaced.claim_id as second_claim,
        one.jurisdiction_code,
        cast(one.known_by_date as varchar) as first_says,
        cast(replaced.publication_date as varchar) as second_says
    from claims as one
    inner join claims as replaced
        on one.replaces_claim_id = replaced.claim_id
    where one.known_by_date < replaced.publication_date

),

final as (

    select * from counts_of_one_day

    union all

    select * from counts_that_fall

    union all

    select * from lists_that_omit

    union all

    select * from lists_that_drop

    union all

    select * from dates

    union all

    select * from orders

)

select * from final
order by kind, first_claim, second_claim, jurisdiction_code;
