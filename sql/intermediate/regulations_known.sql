-- Grain: one row per regulation of a special law, as known at known_at (null: now): one
-- that was read, or else one that a third party names. since_date is the day of its
-- publication, or by which the claim's source says that there was one.
create or replace macro intermediate.regulations_known(known_at) as table

    select
        jurisdiction_code,
        instrument_id,
        title,
        publication_date as since_date,
        publication_date,
        evidence,
        document_sha256,
        first_page as page
    from intermediate.instruments_known(known_at)
    where
        kind = 'reglamento'
        and slug = 'trata-de-personas'
        and operation != 'amends'
        and evidence in ('gazette', 'compilation')
        and publication_date is not null

    union all

    select
        jurisdiction_code,
        claim_id as instrument_id,
        title,
        known_by_date as since_date,
        publication_date,
        'claim' as evidence,
        null as document_sha256,
        null as page
    from intermediate.claims_known(known_at)
    where
        instrument_kind = 'regulation'
        and confidence in ('high', 'medium');
