"""The codebook in the warehouse: its criteria, and what each wording of a law answers.

Coding is a pure function of the words, so each distinct wording is coded once; that the
answers follow the day and the instant asked about is the marts' doing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from extractors.law.codebook.coding import code
from extractors.law.codebook.criteria import CODEBOOK_VERSION, CRITERIA
from extractors.law.codebook.criterion import Criterion, Term, ValueKind
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from warehouse.database import Connection
    from warehouse.table import Table

_BATCH = 2_000


def fill_codebook(connection: Connection) -> None:
    """Fill ``marts.codebook`` with the declared criteria."""
    entries = [entry for place, one in enumerate(CRITERIA, 1) for entry in _entries(place, one)]
    connection.run(read_statement("load", "append_criteria"), {"criteria": _json(entries)})


def code_provisions(connection: Connection) -> None:
    """Code the wordings that ``intermediate.coded_provisions`` lacks, with today's codebook."""
    version = {"codebook_version": CODEBOOK_VERSION}
    connection.run(read_statement("load", "drop_codings"), version)
    uncoded = connection.ask(read_statement("queries", "uncoded_wordings"), version).rows
    append = read_statement("load", "append_codings")
    for start in range(0, len(uncoded), _BATCH):
        batch = uncoded[start : start + _BATCH]
        codings = [coding for sha256, text in batch for coding in _codings(sha256, str(text))]
        connection.run(append, {"codings": _json(codings)})


CODEBOOK: tuple[tuple[str, str, Callable[[Connection], None] | None], ...] = (
    ("marts", "codebook", fill_codebook),
    ("intermediate", "coded_provisions", code_provisions),
    ("marts", "criteria_as_of", None),
    ("marts", "adoption_matrix_as_of", None),
    ("marts", "adoption_matrix", None),
    ("marts", "harmonisation_as_of", None),
    ("marts", "harmonisation", None),
)
"""The statements of the codebook in order, each with what fills the table it makes."""


def build_codebook(connection: Connection) -> None:
    """Make the codebook's tables and answers; rests on all other marts."""
    for folder, name, fill in CODEBOOK:
        connection.run(read_statement(folder, name))
        if fill:
            fill(connection)


def matrix(connection: Connection, valid_on: date, known_at: datetime | None = None) -> Table:
    """Return the mart ``adoption_matrix`` of a day: 33 jurisdictions by all criteria."""
    return connection.ask(
        read_statement("queries", "matrix"), {"valid_on": valid_on, "known_at": known_at}
    )


def compare(
    connection: Connection,
    first_code: str,
    second_code: str,
    valid_on: date,
    known_at: datetime | None = None,
) -> Table:
    """Return what the laws of two jurisdictions answer on a day, criterion by criterion."""
    return connection.ask(
        read_statement("queries", "compare"),
        {
            "first_code": first_code,
            "second_code": second_code,
            "valid_on": valid_on,
            "known_at": known_at,
        },
    )


def _entries(place: int, criterion: Criterion) -> Iterator[dict[str, object]]:
    is_flag = criterion.kind is ValueKind.FLAG
    terms = (Term("yes", "yes", "sí"),) if is_flag else criterion.terms
    for ordinal, term in enumerate(terms or (None,), 1):
        yield {
            "codebook_version": CODEBOOK_VERSION,
            "criterion": criterion.code,
            "criterion_ordinal": place,
            "kind": criterion.kind,
            "name_en": criterion.name_en,
            "name_es": criterion.name_es,
            "definition_en": criterion.definition_en,
            "definition_es": criterion.definition_es,
            "is_measured": criterion.is_measured,
            "is_reserved": criterion.is_reserved,
            "value": term and term.code,
            "value_ordinal": term and ordinal,
            "value_en": term and term.en,
            "value_es": term and term.es,
        }


def _codings(text_sha256: object, text: str) -> Iterator[dict[str, object]]:
    wording = {"text_sha256": text_sha256, "codebook_version": CODEBOOK_VERSION}
    found = code(text)
    if not found:
        yield wording
    for one in found:
        yield wording | {
            "criterion": one.criterion,
            "value": one.value,
            "quote": one.quote,
            "quote_start": one.start,
            "quote_end": one.end,
            "confidence": one.confidence,
            "rule": one.rule,
        }


def _json(rows: list[dict[str, object]]) -> str:
    return json.dumps(rows, ensure_ascii=False)
