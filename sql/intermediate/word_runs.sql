-- Grain: one row per wording, with a known day, of an article of a special law or of
-- one on trafficking of a penal code: its runs of four words as numbers, each once, and
-- those of them that stand for it in the search for others like it.
create or replace table intermediate.word_runs as

with

wordings as (

    select
        versions.provision_id,
        versions.valid_from,
        versions.instrument_id,
        instruments.jurisdiction_code,
        versions.label,
        versions.document_sha256,
        versions.first_page as page,
        string_split(intermediate.as_slug(versions.text), '-') as words
    from marts.provision_versions as versions
    inner join marts.instruments as instruments
        on versions.instrument_id = instruments.instrument_id
    where
        versions.kind = 'article'
        and versions.valid_from is not null
        and versions.text is not null
        and not versions.is_repealed
        and instruments.operation != 'amends'
        and instruments.jurisdiction_code is not null
        and (
            instruments.is_special_law
            or (
                intermediate.is_penal_code(instruments.kind, instruments.title)
                and versions.concerns_trafficking
            )
        )

),

numbered as (

    select
        * exclude (words),
        list_sort(
            list_distinct(
                list_transform(
                    range(1, len(words) - 2),
                    lambda place: md5_number_lower(  -- noqa: RF02
                        concat_ws(
                            ' ',
                            words[place],
                            words[place + 1],
                            words[place + 2],
                            words[place + 3]
                        )
                    )
                )
            )
        ) as runs
    from wordings

)

select
    *,
    runs[1:16] as standing_runs
from numbered
where len(runs) >= 8;
