-- Effect: the merged wordings are known. Parameters: wordings (JSON).
insert into intermediate.merged_wordings
select
    wording.proposal_id,
    wording.known_from,
    wording.text,
    wording.refusal,
    wording.relevance,
    wording.is_repealed,
    wording.is_last
from (
    select
        unnest(
            from_json(
                cast($wordings as json),
                '[{
                    "proposal_id": "bigint",
                    "known_from": "timestamptz",
                    "text": "varchar",
                    "refusal": "varchar",
                    "relevance": "varchar",
                    "is_repealed": "boolean",
                    "is_last": "boolean"
                }]'
            )
        ) as wording
) as wordings;
