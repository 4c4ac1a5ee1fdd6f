-- Grain: one row per provision whose current words hold the words asked for, whatever
-- their accents and case; all but one of them may stand in its law's title or be its
-- jurisdiction's name instead. The best first: more hits in fewer words, the whole
-- phrase before its words. Last come those whose words could not be read, of laws whose
-- title or jurisdiction has all of the words but one: that one they may hold.
-- Parameters: words, result_limit.
with

asked as (

    select
        trim(strip_accents(lower($words))) as phrase,
        list_filter(
            string_split_regex(strip_accents(lower($words)), '[^a-z0-9]+'),
            lambda word: word != ''
        ) as tokens

),

current_versions as (

    select
        *,
        strip_accents(lower(coalesce(text, ''))) as plain_text
    from marts.provision_versions
    where
        (text is not null or is_unreadable)
        and not is_repealed
        and valid_to is null
    qualify
        row_number() over (
            partition by provision_id
            order by valid_from desc nulls last
        ) = 1

),

matched as (

    select
        versions.*,
        instruments.title,
        instruments.jurisdiction_code,
        asked.phrase,
        asked.tokens,
        strip_accents(
            lower(concat_ws(' ', jurisdictions.jurisdiction, instruments.title))
        ) as plain_title
    from current_versions as versions
    cross join asked
    inner join marts.instruments as instruments
        on versions.instrument_id = instruments.instrument_id
    left join staging.stg_jurisdictions as jurisdictions
        on instruments.jurisdiction_code = jurisdictions.jurisdiction_code
    where len(asked.tokens) > 0

),

scored as (

    select
        *,
        list_sum(
            list_transform(
                tokens,
                lambda word: ln(len(string_split(plain_text, word)))
            )
        )
        / ln(20 + len(plain_text))
        + if(contains(plain_text, phrase), 2, 0)
        + if(contains(plain_title, phrase), 1, 0) as text_score,
        case
            when contains(plain_text, phrase) then instr(plain_text, phrase)
            else
                list_min(
                    list_filter(
                        list_transform(tokens, lambda word: instr(plain_text, word)),
                        lambda position: position > 0
                    )
                )
        end as place
    from matched
    where
        (
            is_unreadable
            and len(list_filter(tokens, lambda word: contains(plain_title, word)))
            >= greatest(1, len(tokens) - 1)
        )
        or (
            len(list_filter(tokens, lambda word: contains(plain_text, word))) > 0
            and len(
                list_filter(
                    tokens,
                    lambda word: not contains(plain_text, word)
                    and not contains(plain_title, word)
                )
            ) = 0
        )

),

final as (

    select
        provision_id,
        jurisdiction_code,
        title as instrument_title,
        label,
        kind,
        document_sha256,
        first_page as page,
        if(
            is_unreadable,
            null,
            concat(
                if(place > 80, '…', ''),
                substr(text, greatest(1, place - 80), 240),
                if(greatest(1, place - 80) + 240 <= length(text), '…', '')
            )
        ) as excerpt,
        evidence,
        valid_from,
        is_unreadable,
        if(is_unreadable, 0, round(text_score, 4)) as score
    from scored

)

select * from final
order by score desc, provision_id asc
limit $result_limit;
