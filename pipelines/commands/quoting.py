"""`vigia law`, `history` and `search`: words of the law, each with its citation."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, cast

import typer

from extractors.errors import NotFoundError, UsageError
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, parse_instant, settings_of
from pipelines.commands.options import (
    AnswerFormat,
    Data,
    KnownAt,
    LawPlace,
    OfDay,
    Output,
    ProvisionId,
)
from pipelines.differences import draw_changes, mark_changes, word_changes
from pipelines.formats import SHORT_HASH, Format, choose_form, write_answer, write_text
from pipelines.headings import heading_of, word_for
from pipelines.messages import (
    ABSENT_PART,
    CITATION,
    IN_FORCE_BETWEEN,
    IN_FORCE_FROM,
    LAST_KNOWN,
    MERGED,
    NO_ARTICLES,
    NO_ROWS,
    NO_SUCH_PART,
    NOT_IN_FORCE,
    PROVISION_NAMES,
    REPEALED,
    STATED_BY,
    UNDATED,
    UNKNOWN_TEXT,
    UNREADABLE,
    WHOLE_LAWS_ONLY,
    Language,
)
from warehouse.table import Table

LAW_FACTS = (
    "instrument_id", "evidence", "decree", "gazette", "publication_date", "in_force_date",
    "ended_date", "document_sha256", "first_page",
)  # fmt: skip


def law(
    context: typer.Context,
    words: LawPlace,
    on: OfDay = None,
    known_at: KnownAt = None,
    data: Data = None,
    answer_format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="table|csv|json|parquet|akn",
            help=wording.FORMAT_OF_LAW,
            show_default=False,
        ),
    ] = "table",
    output: Output = None,
) -> int:
    """Print a law, or a place in it: its facts, then each provision with words and citation.

    Raises:
        NotFoundError: There is no such law or place, or no text to be written as a document.
        UsageError: A place in a law is asked for as a document.
    """
    settings = settings_of(context, data)
    language = settings.language
    form = choose_form(answer_format, output, language, Format.AKN)
    day = parse_day(on, "--on", language)
    instant = parse_instant(known_at, "--known-at", language)

    from pipelines.akoma_ntoso import Text, write_law
    from pipelines.identifying import find_place
    from pipelines.places import provisions_at, require_part
    from warehouse import answers
    from warehouse.database import open_reader

    with open_reader(settings.data) as connection:
        place = find_place(connection, words, language, day, instant)
        law_id = place.law_id
        if form.format is Format.AKN and place.path:
            raise UsageError(place.provision_id, reason=WHOLE_LAWS_ONLY.say(language))
        try:
            facts = answers.instrument(connection, law_id, instant)
        except NotFoundError as error:
            raise NotFoundError(law_id, hint=NO_ARTICLES.say(language)) from error
        if place.part:
            require_part(answers.history(connection, place.provision_id), place, language)
        provisions = provisions_at(answers.law(connection, law_id, day, instant), place)
        if form.format is Format.AKN:
            events = answers.law_events(connection, law_id, instant)
            text = Text(
                next(facts.records()), [*provisions.records()], [*events.records()], day, instant
            )
            write_text(write_law(text, language), len(provisions.rows), form)
            return 0
    if form.is_for_people:
        lines = [*_law_lines(facts, provisions, language)]
        if day and not provisions.rows:
            lines.append(NOT_IN_FORCE.say(language, day=day) + "\n")
        write_text("".join(lines), len(provisions.rows), form)
    else:
        write_answer(provisions, form)
    return 0


def history(
    context: typer.Context,
    words: ProvisionId,
    known_at: KnownAt = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print every version of a provision, and what changed from one to the next."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    instant = parse_instant(known_at, "--known-at", settings.language)

    from pipelines.identifying import find_provision
    from pipelines.places import require_part, versions_of
    from warehouse import answers
    from warehouse.database import open_reader

    with open_reader(settings.data) as connection:
        place = find_provision(connection, words, settings.language)
        versions = answers.history(connection, place.provision_id, instant)
        require_part(versions, place, settings.language)
        versions = versions_of(versions, place)
    if form.is_for_people:
        in_colour = form.output is None and sys.stdout.isatty()
        lines = history_lines(versions, settings.language, in_colour=in_colour)
        write_text("".join(lines), len(versions.rows), form)
    else:
        write_answer(versions, form)
    return 0


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORD", help=wording.WORDS)],
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print the provisions in force that hold all the words, the best first."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)

    from warehouse import answers
    from warehouse.database import open_reader

    with open_reader(settings.data) as connection:
        found = answers.search(connection, " ".join(words))
    if form.is_for_people:
        write_text("".join(_search_lines(found, settings.language)), len(found.rows), form)
    else:
        write_answer(found, form)
    return 0


def history_lines(versions: Table, language: Language, *, in_colour: bool) -> Iterator[str]:
    """Yield the versions of a provision as a person reads them, the oldest first.

    The first wording is printed whole, each later one with what changed in it, in
    colour or else between marks.
    """
    draw = draw_changes if in_colour else mark_changes
    before = None
    for place, row in enumerate(versions.records()):
        if place == 0:
            yield f"{_address(row)}\n"
        yield f"\n{_interval(row, language)} · {_evidence(row, language)}\n"
        text = row["text"]
        if isinstance(text, str) and isinstance(before, str) and not row["is_repealed"]:
            yield f"{draw(word_changes(before, text))}\n"
        else:
            yield f"{word_or_remark(row, language)}\n"
        yield f"{cite(row, language)}\n"
        before = text if isinstance(text, str) else None


def _law_lines(facts: Table, provisions: Table, language: Language) -> Iterator[str]:
    (about,) = facts.records()
    yield f"{about['title'] or ''}\n"
    for name in LAW_FACTS:
        if (value := about[name]) is not None:
            said = str(value)[:SHORT_HASH] if name.endswith("sha256") else str(value)
            yield f"  {heading_of(name, language)}: {word_for(name, said, language)}\n"
    above: list[object] = []
    for row in provisions.records():
        divisions = cast("Sequence[Mapping[str, object]]", row["divisions"] or ())
        new = [division for division in divisions if division["path"] not in above]
        above = [division["path"] for division in divisions]
        yield "\n" if new else ""
        yield from (f"{name_division(division)}\n" for division in new)
        yield f"\n{name_provision(row, language)}{_said_part(row)}\n"
        yield f"{word_or_remark(row, language)}\n{cite(row, language)}\n"


def _search_lines(found: Table, language: Language) -> Iterator[str]:
    if not found.rows:
        yield NO_ROWS.say(language) + "\n"
    for row in found.records():
        place = {"first_page": row["page"], "last_page": row["page"]}
        yield f"{row['jurisdiction_code']} · {row['instrument_title'] or ''}\n"
        yield f"  {row['provision_id']}  {cite({**row, **place}, language)}\n"
        excerpt = UNREADABLE.say(language) if row["is_unreadable"] else str(row["excerpt"])
        yield f"  {' '.join(excerpt.split())}\n\n"


def name_division(division: Mapping[str, object]) -> str:
    """Return what a book, title or chapter is called: "CAPÍTULO II · DE LOS DELITOS"."""
    return " · ".join(str(each) for each in (division["printed"], division["heading"]) if each)


def _address(row: Mapping[str, object]) -> str:
    return "/".join(str(each) for each in (row["provision_id"], row.get("part")) if each)


def _said_part(row: Mapping[str, object]) -> str:
    return f" · {row['part']}" if row.get("part") else ""


def name_provision(row: Mapping[str, object], language: Language) -> str:
    """Return what a provision is called: "Article 14 bis"."""
    return PROVISION_NAMES[str(row["kind"])].say(language, label=row["label"])


def word_or_remark(row: Mapping[str, object], language: Language) -> str:
    """Return a provision's words, or say why there are none, with those before as such."""
    if row["is_unreadable"]:
        return UNREADABLE.say(language)
    if row["is_repealed"] and not row["text"]:
        return REPEALED.say(language)
    if row["text"] is not None:
        return str(row["text"])
    if row.get("refusal") == NO_SUCH_PART:
        return ABSENT_PART.say(language)
    last_known = row.get("last_known_text")
    if last_known is None:
        return UNKNOWN_TEXT.say(language)
    reason = f" ({row['refusal']})" if row.get("refusal") else ""
    return f"{UNKNOWN_TEXT.say(language)}{reason}\n{LAST_KNOWN.say(language)}\n{last_known}"


def _interval(row: Mapping[str, object], language: Language) -> str:
    start, end = row["valid_from"], row["valid_to"]
    if start is None:
        return UNDATED.say(language)
    if end is None:
        return IN_FORCE_FROM.say(language, start=start)
    return IN_FORCE_BETWEEN.say(language, start=start, end=end)


def _evidence(row: Mapping[str, object], language: Language) -> str:
    """Name what a version rests on: the decree if it is known, and the evidence."""
    merged = MERGED.say(language) if row["is_merged"] else None
    if row["reviewed_by"]:
        merged = STATED_BY.say(language, author=row["reviewed_by"])
    evidence = word_for("evidence", str(row["evidence"]), language)
    parts = (row["decree"], row["gazette"], evidence, merged)
    return " · ".join(str(part) for part in parts if part)


def cite(row: Mapping[str, object], language: Language) -> str:
    """Return the document and pages that a row rests on."""
    first, last = row["first_page"], row["last_page"]
    pages = str(first) if first == last else f"{first}-{last}"
    document = str(row["document_sha256"])[:SHORT_HASH]
    return CITATION.say(language, document=document, pages=pages)
