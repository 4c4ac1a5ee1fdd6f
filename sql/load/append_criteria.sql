-- Effect: the codebook is known. Parameters: criteria (JSON).
insert into marts.codebook
select
    entry.codebook_version,
    entry.criterion,
    entry.criterion_ordinal,
    entry.kind,
    entry.name_en,
    entry.name_es,
    entry.definition_en,
    entry.definition_es,
    entry.is_measured,
    entry.is_reserved,
    entry.value,
    entry.value_ordinal,
    entry.value_en,
    entry.value_es
from (
    select
        unnest(
            from_json(
                cast($criteria as json),
                '[{
                    "codebook_version": "varchar",
                    "criterion": "varchar",
                    "criterion_ordinal": "integer",
                    "kind": "varchar",
                    "name_en": "varchar",
                    "name_es": "varchar",
                    "definition_en": "varchar",
                    "definition_es": "varchar",
                    "is_measured": "boolean",
                    "is_reserved": "boolean",
                    "value": "varchar",
                    "value_ordinal": "integer",
                    "value_en": "varchar",
                    "value_es": "varchar"
                }]'
            )
        ) as entry
) as entries;
