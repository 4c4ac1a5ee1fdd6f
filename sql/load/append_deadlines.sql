-- Effect: the deadlines are known. Parameters: deadlines (JSON).
insert into intermediate.deadlines
select
    deadline.provision_id,
    deadline.ordinal,
    deadline.duty,
    deadline.counts_from,
    deadline.words,
    deadline.rule,
    deadline.due_date
from (
    select
        unnest(
            from_json(
                cast($deadlines as json),
                '[{
                    "provision_id": "varchar",
                    "ordinal": "integer",
                    "duty": "varchar",
                    "counts_from": "varchar",
                    "words": "varchar",
                    "rule": "varchar",
                    "due_date": "date"
                }]'
            )
        ) as deadline
) as deadlines;
