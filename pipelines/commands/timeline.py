"""`vigia timeline`: when answers changed, how many answered so, and what others counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from extractors.errors import UsageError
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, parse_instant, settings_of
from pipelines.commands.options import AnswerFormat, Codes, Data, KnownAt, Output
from pipelines.formats import choose_form, write_answer
from pipelines.jurisdictions import parse_codes
from pipelines.messages import Phrase
from warehouse.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from pipelines.settings import Settings

ONE_VIEW: Final = Phrase(
    "--counts and --claims are of all jurisdictions: name none, and only one of the two.",
    "--counts y --claims son de todas las jurisdicciones: no nombre ninguna, y use solo una.",
)
SHOWN: Final = {
    "changes": (
        "jurisdiction_code", "valid_from", "status", "cause", "instrument_title", "evidence",
        "coverage",
    ),
    "counts": ("valid_from", "status", "evidence", "jurisdictions", "coverage"),
    "claims": (
        "claimant", "counted", "claimed_count", "first_date", "last_date", "verdict",
        "verdict_with_claims", "evidence_count", "said_count", "possible_count",
    ),
}  # fmt: skip


def timeline(
    context: typer.Context,
    codes: Codes = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help=wording.CHANGED_SINCE)
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help=wording.CHANGED_UNTIL)
    ] = None,
    counts: Annotated[bool, typer.Option("--counts", help=wording.COUNTS)] = False,
    claims: Annotated[bool, typer.Option("--claims", help=wording.CLAIMS)] = False,
    known_at: KnownAt = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print when answers changed; or how many answered so; or what third parties counted."""
    settings = settings_of(context, data)
    language = settings.language
    form = choose_form(answer_format, output, language)
    if counts + claims + bool(codes) > 1:
        raise UsageError(reason=ONE_VIEW.say(language))
    view = "claims" if claims else "counts" if counts else "changes"
    first = parse_day(since, "--since", language) or date.min
    last = parse_day(until, "--until", language) or date.max
    wanted = set(parse_codes(codes, language))
    found = _ask(settings, view, parse_instant(known_at, "--known-at", language))
    rows = [row for row in found.records() if first <= _day_of(row) <= last]
    if view == "changes":
        rows = [row for row in rows if row["jurisdiction_code"] in wanted]
        rows = _changes(rows) if form.is_for_people else rows
    table = Table(found.columns, found.types, [tuple(row.values()) for row in rows])
    write_answer(table, form, SHOWN[view])
    return 0


def _ask(settings: Settings, view: str, known_at: datetime | None) -> Table:
    from warehouse import answers
    from warehouse.database import open_reader

    ask = {
        "changes": answers.adoption_timeline,
        "counts": answers.adoption_counts,
        "claims": answers.claim_reconciliation,
    }
    with open_reader(settings.data) as connection:
        return ask[view](connection, known_at)


def _day_of(row: Mapping[str, object]) -> date:
    """The day on which a row begins to hold; the first of all days if it has none."""
    day = row.get("valid_from", row.get("first_date"))
    return day if isinstance(day, date) else date.min


def _changes(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Leave out the beginning, which is no change, unless nothing else is known."""
    changed = {row["jurisdiction_code"] for row in rows if row["valid_from"]}
    return [row for row in rows if row["valid_from"] or row["jurisdiction_code"] not in changed]
