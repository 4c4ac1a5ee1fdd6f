"""One page's lines as text for people, and all that was made of it as JSON's values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from extractors.model import Box, Line
from extractors.records import encode
from pipelines.closeup import captions
from pipelines.closeup.legend import facts_of
from pipelines.closeup.openings import Presence
from pipelines.closeup.passages import Passage
from pipelines.closeup.seen import SeenPage
from pipelines.headings import word_for
from pipelines.messages import Language

PARAGRAPH = "P"
GOES_ON = "│"
"""Stands beside the lines of a passage after its first."""


def page_text(seen: SeenPage, language: Language) -> str:
    """Return a page's lines in reading order, and what was set aside below them.

    Each line stands after its number, its column, ``P`` where a paragraph begins, and the
    provision or amendment that begins on it or goes on.
    """
    page = seen.page
    head = captions.PAGE_OF.say(language, number=page.number, count=seen.page_count)
    parts = [f"{head} · {' · '.join(facts_of(seen, language))}"]
    if not page.is_readable:
        parts.append(captions.REFUSED.say(language))
    parts.extend(_finding_lines(seen, language))
    parts += ["", *_body(seen, language)] if page.lines else []
    if page.furniture:
        parts += ["", f"{captions.SET_ASIDE.say(language)}:"]
        parts += [f"  {line.text}" for line in page.furniture]
    return "\n".join(parts) + "\n"


def page_object(seen: SeenPage) -> dict[str, object]:
    """Return a page as the object that other programs take; boxes are in points."""
    page = seen.page
    plain = {
        field.name: getattr(page, field.name)
        for field in fields(page)
        if field.name not in ("lines", "furniture")
    }
    return {
        "page": {**plain, "agreement": seen.agreement},
        "lines": [_line_object(line) for line in page.lines],
        "furniture": [_line_object(line) for line in page.furniture],
        "regions": [encode(region) for region in seen.regions],
        "tables": [
            {**encode(table.box), "rows": [[encode(cell) for cell in row] for row in table.rows]}
            for table in seen.tables
        ],
        "instruments": [_instrument_object(presence) for presence in seen.instruments],
        "passages": [_passage_object(passage) for passage in seen.passages],
        "findings": [encode(finding) for finding in seen.findings],
    }


def _body(seen: SeenPage, language: Language) -> Iterator[str]:
    marks = _marks(seen.passages, len(seen.page.lines), language)
    width = max(len(mark) for mark in marks)
    for number, (line, mark) in enumerate(zip(seen.page.lines, marks, strict=True), 1):
        paragraph = PARAGRAPH if line.starts_paragraph else " "
        yield f"{number:>4} {line.column} {paragraph} {mark:<{width}} {line.text}"


def _marks(passages: Sequence[Passage], count: int, language: Language) -> list[str]:
    """What stands beside each line: the names of those that begin on it, or that one goes on."""
    names: list[list[str]] = [[] for _ in range(count)]
    goes_on = [False] * count
    for passage in passages:
        names[passage.lines[0]].append(captions.label_of(passage, language))
        for place in passage.lines[1:]:
            goes_on[place] = True
    return [
        ", ".join(here) or (GOES_ON if on else "") for here, on in zip(names, goes_on, strict=True)
    ]


def _finding_lines(seen: SeenPage, language: Language) -> Iterator[str]:
    for finding in seen.findings:
        yield f"! {word_for('kind', finding.kind, language)}: {finding.detail}"


def _line_object(line: Line) -> dict[str, object]:
    return {
        "column": line.column,
        "starts_paragraph": line.starts_paragraph,
        "text": line.text,
        **encode(line.box),
    }


def _instrument_object(presence: Presence) -> dict[str, object]:
    instrument = presence.instrument
    return {
        "title": instrument.title,
        "kind": instrument.kind,
        "operation": instrument.operation,
        "first_page": instrument.first_page,
        "last_page": instrument.last_page,
        "title_box": _box_object(presence.title),
    }


def _passage_object(passage: Passage) -> dict[str, object]:
    return {
        "name": captions.name_of(passage.of, "en"),
        "label": passage.of.label,
        "is_amendment": passage.is_amendment,
        "begins": passage.begins,
        "lines": [place + 1 for place in passage.lines],
        "boxes": [encode(box) for box in passage.boxes],
    }


def _box_object(box: Box | None) -> dict[str, object] | None:
    return encode(box) if box else None
