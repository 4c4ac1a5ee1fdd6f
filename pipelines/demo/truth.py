"""What a correct reading of a pressed sheet is, in the shape of the gold labels.

Keys beyond those labels: ``wordings`` of an amended law (label to new wording),
``last_page`` of a spot, and ``in_sumario`` of an instrument.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from extractors.model import Change, DocumentKind
from pipelines.demo.blocks import Pages
from pipelines.demo.composition import Composition, instruments_of
from pipelines.demo.layouts import layout_of
from pipelines.demo.sheets import (
    Article,
    CompilationSheet,
    Continuation,
    Heading,
    InstrumentSheet,
    Note,
    QuotedArticle,
    Sheet,
    WideTable,
)


class AmendedTruth(TypedDict):
    """What a decree does to one other instrument by one operation."""

    instrument: str
    operation: str
    targets: list[str]
    wordings: dict[str, str]


class InstrumentTruth(TypedDict):
    """One titled text, its pages and the labels of its provisions in printed order.

    ``title`` is empty where the page that prints it is missing.
    """

    title: str
    kind: str
    operation: str
    first_page: int
    last_page: int
    articles: list[str]
    transitory: list[str] | list[list[str]]
    amended: list[AmendedTruth]
    in_sumario: bool


class SpotTruth(TypedDict):
    """The words of one provision; a transitory one is labelled ``transitorio N``."""

    instrument: int
    label: str
    page: int
    last_page: int
    text: str


class NoteTruth(TypedDict):
    """One reform note of a compilation."""

    label: str
    operation: str
    decree: str | None
    gazette: str
    date: str
    raw: str
    page: int


class Truth(TypedDict):
    """The whole document; ``None`` where the layout prints no such fact."""

    file: str
    sha256: str
    pages: int
    document_kind: str
    jurisdiction: str
    publication_date: str | None
    number: str | None
    volume: str | None
    section: str | None
    text_layer: str
    columns: dict[str, int]
    instruments: list[InstrumentTruth]
    spots: list[SpotTruth]
    repealed: list[str]
    reform_notes: list[NoteTruth]
    first_published: str | None
    last_reform: str | None
    notes: str


@dataclass(frozen=True, slots=True)
class _Facts:
    jurisdiction: str
    publication_date: date | None = None
    number: str | None = None
    volume: str | None = None
    section: str | None = None
    first_published: date | None = None
    last_reform: date | None = None


def truth_of(sheet: Sheet, composition: Composition, sha256: str) -> Truth:
    """Write down what the sheet prints and where the composition has set it."""
    layout, facts = layout_of(sheet), _facts_of(sheet)
    instruments = instruments_of(sheet)
    return Truth(
        file=sheet.file_name,
        sha256=sha256,
        pages=composition.page_count,
        document_kind=layout.kind,
        jurisdiction=facts.jurisdiction,
        publication_date=_iso(facts.publication_date),
        number=facts.number,
        volume=facts.volume,
        section=facts.section,
        text_layer="digital",
        columns={str(page): n or 1 for page, n in enumerate(composition.columns, start=1)},
        instruments=[
            _instrument(instrument, *_span(instruments, place, composition))
            for place, instrument in enumerate(instruments)
        ],
        spots=[
            spot
            for place, instrument in enumerate(instruments)
            for spot in _spots(place, instrument, composition)
        ],
        repealed=[article.label for article in _articles(instruments) if article.is_repealed],
        reform_notes=_notes(instruments, composition),
        first_published=_iso(facts.first_published),
        last_reform=_iso(facts.last_reform),
        notes="",
    )


def _span(
    instruments: tuple[InstrumentSheet, ...], place: int, composition: Composition
) -> tuple[int, int]:
    first_page, last_page = composition.span_of(place)
    if instruments[place].issues_next:
        last_page = _span(instruments, place + 1, composition)[1]
    return first_page, last_page


def _facts_of(sheet: Sheet) -> _Facts:
    if isinstance(sheet, CompilationSheet):
        return _Facts(
            jurisdiction=sheet.jurisdiction,
            first_published=sheet.published,
            last_reform=sheet.last_reform,
        )
    layout = layout_of(sheet)
    is_whole = layout.kind is DocumentKind.EDITION
    return _Facts(
        jurisdiction=layout.jurisdiction or "",
        publication_date=sheet.day,
        number=sheet.number if is_whole else None,
        volume=sheet.volume if is_whole else None,
        section=str(sheet.section) if is_whole and sheet.section else None,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _articles(instruments: tuple[InstrumentSheet, ...]) -> list[Article]:
    return [b for i in instruments for b in i.blocks if isinstance(b, Article)]


def _instrument(sheet: InstrumentSheet, first_page: int, last_page: int) -> InstrumentTruth:
    own = _articles((sheet,))
    return InstrumentTruth(
        title=sheet.title,
        kind=sheet.kind,
        operation=sheet.operation,
        first_page=first_page,
        last_page=last_page,
        articles=[article.label for article in own if not article.is_transitory],
        transitory=_transitory(sheet),
        amended=_amended(sheet),
        in_sumario=sheet.is_listed,
    )


def _amended(sheet: InstrumentSheet) -> list[AmendedTruth]:
    quoted = [block for block in sheet.blocks if isinstance(block, QuotedArticle)]
    changes = [
        _change(law, operation, [block for block in quoted if (block.law, block.operation) == key])
        for key in dict.fromkeys((block.law, block.operation) for block in quoted)
        for law, operation in (key,)
    ]
    return changes + [_change(law, Change.ABROGATES, []) for law in sheet.abrogates]


def _change(law: str, operation: Change, quoted: list[QuotedArticle]) -> AmendedTruth:
    worded = [] if operation is Change.REPEALS else quoted
    return AmendedTruth(
        instrument=law,
        operation=operation,
        targets=[block.label for block in quoted],
        wordings={block.label: "\n".join(block.paragraphs) for block in worded},
    )


def _transitory(sheet: InstrumentSheet) -> list[str] | list[list[str]]:
    groups: list[list[str]] = [[]]
    for block in sheet.blocks:
        if isinstance(block, Heading) and groups[-1]:
            groups.append([])
        elif isinstance(block, Article) and block.is_transitory:
            groups[-1].append(block.label)
    filled = [group for group in groups if group]
    return filled if len(filled) > 1 else groups[0]


def _spots(place: int, sheet: InstrumentSheet, composition: Composition) -> list[SpotTruth]:
    spots: list[SpotTruth] = []
    for block, pages in zip(sheet.blocks, composition.pages[place], strict=True):
        if isinstance(block, Article):
            spots.append(_spot(place, block, pages))
        elif isinstance(block, Continuation | WideTable):
            spots[-1]["text"] = "\n".join((spots[-1]["text"], *_more(block)))
            spots[-1]["last_page"] = pages[1]
    return spots


def _more(block: Continuation | WideTable) -> Sequence[str]:
    if isinstance(block, Continuation):
        return block.paragraphs
    return [" ".join(row) for row in block.rows]


def _spot(place: int, article: Article, pages: Pages) -> SpotTruth:
    return SpotTruth(
        instrument=place,
        label=f"transitorio {article.label}" if article.is_transitory else article.label,
        page=pages[0],
        last_page=pages[1],
        text="\n".join((*article.paragraphs, *(" ".join(row) for row in article.table))),
    )


def _notes(instruments: tuple[InstrumentSheet, ...], composition: Composition) -> list[NoteTruth]:
    return [
        NoteTruth(
            label=block.label,
            operation=block.operation,
            decree=block.decree,
            gazette=block.gazette,
            date=block.day.isoformat(),
            raw=block.printed,
            page=page,
        )
        for place, instrument in enumerate(instruments)
        for block, (page, _) in zip(instrument.blocks, composition.pages[place], strict=True)
        if isinstance(block, Note)
    ]
