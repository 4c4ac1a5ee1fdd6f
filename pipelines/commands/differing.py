"""`vigia diff`: what changed in a law between two days, word by word."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Annotated

import typer

from extractors.errors import UsageError
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, parse_instant, settings_of
from pipelines.commands.options import AnswerFormat, Data, KnownAt, LawId, Output
from pipelines.commands.quoting import cite, name_provision, word_or_remark
from pipelines.differences import draw_changes, mark_changes, word_changes
from pipelines.formats import choose_form, write_answer, write_text
from pipelines.messages import (
    CHANGES_OF_LAW,
    DIFF_COUNTS,
    NO_CHANGES,
    WHICH_DAYS,
    Language,
)
from warehouse.table import Table

REPRINTED = "reprinted"


def diff(
    context: typer.Context,
    words: LawId,
    since: Annotated[str | None, typer.Option("--from", metavar="DAY", help=wording.FROM)] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DAY", help=wording.TO)] = None,
    shows_all: Annotated[bool, typer.Option("--all", help=wording.ALL_CHANGES)] = False,
    known_at: KnownAt = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print each provision that is worded otherwise on the second day than on the first."""
    settings = settings_of(context, data)
    language = settings.language
    form = choose_form(answer_format, output, language)
    first = parse_day(since, "--from", language)
    last = parse_day(until, "--to", language) or settings.now().date()
    instant = parse_instant(known_at, "--known-at", language)
    if first is None or first > last:
        raise UsageError(reason=WHICH_DAYS.say(language))

    from pipelines.identifying import find_law
    from warehouse import answers
    from warehouse.database import open_reader

    with open_reader(settings.data) as connection:
        law_id = find_law(connection, words, language)
        changes = answers.diff(connection, law_id, first, last, instant)
    shown = changes if shows_all else _substantive(changes)
    if not form.is_for_people:
        write_answer(shown, form)
        return 0
    title = CHANGES_OF_LAW.say(language, law=law_id, first=first, last=last)
    in_colour = form.output is None and sys.stdout.isatty()
    lines = diff_lines(shown, language, in_colour=in_colour)
    left_out = len(changes.rows) - len(shown.rows)
    counts = DIFF_COUNTS.say(language, shown=len(shown.rows), reprinted=left_out)
    write_text(f"{title}\n{''.join(lines)}\n{counts}\n", len(shown.rows), form)
    return 0


def diff_lines(changes: Table, language: Language, *, in_colour: bool) -> Iterator[str]:
    """Yield what changed in each provision as a person reads it, in printed order."""
    if not changes.rows:
        yield f"\n{NO_CHANGES.say(language)}\n"
    for row in changes.records():
        yield f"\n{name_provision(row, language)} · {_how(row, language)}\n"
        yield f"{_words(row, language, in_colour=in_colour)}\n"
        yield f"{_citation(row, language)}\n"


def _substantive(changes: Table) -> Table:
    """The changes without those in which print alone differs."""
    place = changes.columns.index("change")
    kept = [row for row in changes.rows if row[place] != REPRINTED]
    return Table(changes.columns, changes.types, kept)


def _how(row: Mapping[str, object], language: Language) -> str:
    facts = (wording.CHANGE_WORDS[str(row["change"])].say(language), row["valid_from_after"])
    sources = (row["decree"], row["gazette"])
    return " · ".join(str(part) for part in (*facts, *sources) if part)


def _words(row: Mapping[str, object], language: Language, *, in_colour: bool) -> str:
    before, after = row["text_before"], row["text_after"]
    if isinstance(before, str) and isinstance(after, str) and not row["is_repealed"]:
        draw = draw_changes if in_colour else mark_changes
        return draw(word_changes(before, after))
    if row["change"] == "ended":
        return word_or_remark({**row, "text": before}, language)
    return word_or_remark({**row, "text": after}, language)


def _citation(row: Mapping[str, object], language: Language) -> str:
    if row["document_sha256"] is not None:
        return cite(row, language)
    place = {"first_page": row["first_page_before"], "last_page": row["last_page_before"]}
    return cite({**place, "document_sha256": row["document_sha256_before"]}, language)
