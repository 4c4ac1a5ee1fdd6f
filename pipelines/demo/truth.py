"""What a correct reading of a pressed sheet is, in the shape of the gold labels.

Keys beyond those labels: ``wordings`` of an amended law (label to new wording),
``last_page`` of a spot, and ``in_sumario`` of an instrument.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from extractors.model import Change, DocumentKind, Operation
from pipelines.demo.composition import Composition, instruments_of
from pipelines.demo.layouts import LAYOUTS
from pipelines.demo.sheets import (
    Article,
    CompilationSheet,
    InstrumentSheet,
    Note,
    QuotedArticle,
    Sheet,
)


class AmendedTruth(TypedDict):
    """What a decree does to one other instrument by one operation."""

    instrument: str
    operation: str
    targets: list[str]
    wordings: dict[str, str]


class InstrumentTruth(TypedDict):
    """One titled text, its pages and the labels of its provisions in printed order."""

    title: str
    kind: str
    operation: str
    first_page: int
    last_page: int
    articles: list[str]
    transitory: list[str]
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
    layout, facts = LAYOUTS[sheet.style], _facts_of(sheet)
    instruments = instruments_of(sheet)
    pages = range(1, composition.page_count + 1)
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
        columns={str(page): layout.columns_of(page) for page in pages},
        instruments=[
            _instrument(instrument, *composition.span_of(place))
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


def _facts_of(sheet: Sheet) -> _Facts:
    if isinstance(sheet, CompilationSheet):
        return _Facts(
            jurisdiction=sheet.jurisdiction,
            first_published=sheet.published,
            last_reform=sheet.last_reform,
        )
    layout = LAYOUTS[sheet.style]
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
        transitory=[article.label for article in own if article.is_transitory],
        amended=_amended(sheet),
        in_sumario=sheet.is_listed,
    )


def _amended(sheet: InstrumentSheet) -> list[AmendedTruth]:
    quoted = [block for block in sheet.blocks if isinstance(block, QuotedArticle)]
    changes = [
        AmendedTruth(
            instrument=sheet.amends or "",
            operation=operation,
            targets=[block.label for block in quoted if block.operation is operation],
            wordings={
                block.label: "\n".join(block.paragraphs)
                for block in quoted
                if block.operation is operation and operation is not Change.REPEALS
            },
        )
        for operation in Change
        if any(block.operation is operation for block in quoted)
    ]
    ended = [
        AmendedTruth(instrument=law, operation=Operation.ABROGATES, targets=[], wordings={})
        for law in sheet.abrogates
    ]
    return changes + ended


def _spots(place: int, sheet: InstrumentSheet, composition: Composition) -> list[SpotTruth]:
    placed = zip(sheet.blocks, composition.pages[place], strict=True)
    return [
        SpotTruth(
            instrument=place,
            label=f"transitorio {block.label}" if block.is_transitory else block.label,
            page=first_page,
            last_page=last_page,
            text="\n".join((*block.paragraphs, *(" ".join(row) for row in block.table))),
        )
        for block, (first_page, last_page) in placed
        if isinstance(block, Article)
    ]


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
