-- Effect: what wordings answer is known. Parameters: codings (JSON).
insert into intermediate.coded_provisions
select
    coding.text_sha256,
    coding.codebook_version,
    coding.criterion,
    coding.value,
    coding.quote,
    coding.quote_start,
    coding.quote_end,
    coding.confidence,
    coding.rule
from (
    select
        unnest(
            from_json(
                cast($codings as json),
                '[{
                    "text_sha256": "varchar",
                    "codebook_version": "varchar",
                    "criterion": "varchar",
                    "value": "varchar",
                    "quote": "varchar",
                    "quote_start": "integer",
                    "quote_end": "integer",
                    "confidence": "varchar",
                    "rule": "varchar"
                }]'
            )
        ) as coding
) as codings;
