"""The demonstration's editions, pressed, and what the demonstration shows of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from extractors.sources.source import Window
from pipelines.demo.laws import FIRST_LAW
from pipelines.demo.layouts import layout_of
from pipelines.demo.press import PressedEdition, press
from pipelines.demo.sheets import CompilationSheet, EditionSheet
from pipelines.demo.story import demo_sheets


@dataclass(frozen=True, slots=True)
class DemoDay:
    """A day that the demonstration asks about, and why; in Spanish and in English."""

    day: date
    es: str
    en: str


DEMO_DAYS: Final = (
    DemoDay(date(2009, 6, 30), "antes de la primera ley", "before the first law"),
    DemoDay(date(2014, 6, 30), "la primera ley, ya reformada", "the first law, as reformed"),
    DemoDay(date(2019, 6, 30), "la ley que la abrogó", "the law that replaced it"),
)
DEMO_LAW_TITLE: Final = FIRST_LAW
DEMO_LAW_DATE: Final = date(2010, 3, 10)
DEMO_LAW_SLUG: Final = "trata-de-personas"
DEMO_LAW_ID: Final = f"mx-mic/ley/{DEMO_LAW_DATE.isoformat()}/{DEMO_LAW_SLUG}"
REFORMED_LABELS: Final = ("4", "9")
ADDED_LABEL: Final = "8 bis"


DEMO_CODES: Final = ("MIC", "COA", "NAY")
"""The jurisdictions of the story."""
_AROUND: Final = timedelta(days=8)


def story_spans() -> dict[str, tuple[Window, ...]]:
    """The days around the story's editions, by the code of the gazette that lists them."""
    spans: dict[str, tuple[Window, ...]] = {}
    for sheet in demo_sheets():
        code = layout_of(sheet).jurisdiction
        if code and isinstance(sheet, EditionSheet):
            span = Window(sheet.day - _AROUND, sheet.day + _AROUND)
            spans[code] = (*spans.get(code, ()), span)
    return spans


def demo_compilation() -> PressedEdition:
    """Press the story's one document that no gazette lists."""
    (compilation,) = (sheet for sheet in demo_sheets() if isinstance(sheet, CompilationSheet))
    return press(compilation)


def demo_editions() -> tuple[PressedEdition, ...]:
    """Press the demonstration's documents, in the order of their story."""
    return tuple(press(sheet) for sheet in demo_sheets())
