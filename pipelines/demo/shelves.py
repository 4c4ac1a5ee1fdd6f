"""The shelves of the replicated sites: three new editions of each of the 33 gazettes.

Jurisdictions, publishing days and ways of counting are the real gazettes'; the words are
invented. Michoacán's and Coahuila's shelves hold the demonstration's story besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from typing import Final

from extractors.model import DocumentKind
from extractors.sources.registry import load_source, source_codes
from extractors.sources.source import Weekday
from pipelines.demo.contents import contents_of
from pipelines.demo.layouts import LAYOUTS, layout_of
from pipelines.demo.press import press
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.sheets import EditionSheet, Style
from pipelines.demo.story import FOOT, demo_sheets

TODAY: Final = date(2026, 11, 20)
NEW_EDITIONS: Final = 3

_SECTIONED: Final = ("AGU", "CAM", "JAL", "MEX", "MIC", "NAY", "PUE", "TLA")
_COUNTS: Final = {
    "AGU": ("LXXXIX", 44),
    "BCN": ("CXXXIII", 66),
    "BCS": ("LIII", 52),
    "CAM": ("XI", 2783),
    "CHH": ("CXXVI", 90),
    "CHP": ("III", 103),
    "CMX": ("I", 1984),
    "COA": ("CXXXIII", 91),
    "COL": ("CXI", 44),
    "DUR": ("CCXLI", 91),
    "FED": ("DCCCLXXVIII", 12),
    "GRO": ("CVII", 91),
    "GUA": ("CLXIV", 229),
    "HID": ("CLIX", 44),
    "JAL": ("CDXVII", 18),
    "MEX": ("CCXXII", 92),
    "MIC": ("CXCII", 61),
    "MOR": ("CXLIV", 6612),
    "NAY": ("CCXIX", 92),
    "NLE": ("CLXIII", 140),
    "OAX": ("CVIII", 44),
    "PUE": ("DCXIX", 12),
    "QUE": ("CLIX", 89),
    "ROO": ("III", 208),
    "SIN": ("CXVII", 137),
    "SLP": ("CVIII", 221),
    "SON": ("CCXVIII", 39),
    "TAB": ("CXXXIX", 8696),
    "TAM": ("CLI", 137),
    "TLA": ("CV", 44),
    "VER": ("CCXIV", 460),
    "YUC": ("CXXIX", 36141),
    "ZAC": ("CXXXVI", 90),
}
"""The volume of November 2026 and the number of the first new edition.

They go on from what real mastheads printed, as far as any were seen.
"""

_OWN_STYLES: Final = {
    layout.jurisdiction: style
    for style, layout in LAYOUTS.items()
    if layout.jurisdiction and layout.kind is DocumentKind.EDITION
}


@cache
def demo_shelves() -> Mapping[str, Shelf]:
    """The shelf of every gazette, by the code of its jurisdiction; pressed once."""
    return {code: _shelf(code) for code in source_codes()}


def shelf_sheets(code: str) -> tuple[EditionSheet, ...]:
    """The copy of all that stands on a shelf, oldest first: the story's editions, then the new."""
    told = (sheet for sheet in demo_sheets() if isinstance(sheet, EditionSheet))
    return (
        *(sheet for sheet in told if layout_of(sheet).jurisdiction == code),
        *(_new_sheet(code, place, day) for place, day in enumerate(_publishing_days(code))),
    )


def _shelf(code: str) -> Shelf:
    sheets = enumerate(shelf_sheets(code), start=1)
    return Shelf(TODAY, tuple(_shelved(ordinal, sheet) for ordinal, sheet in sheets))


def _shelved(ordinal: int, sheet: EditionSheet) -> ShelvedEdition:
    listed = (instrument.title for instrument in sheet.instruments if instrument.is_listed)
    return ShelvedEdition(
        ordinal=ordinal,
        publication_date=sheet.day,
        number=sheet.number,
        volume=sheet.volume,
        title="; ".join(listed),
        pdf=press(sheet).pdf,
        section=sheet.section,
    )


def _publishing_days(code: str) -> list[date]:
    """The last days up to today on which the gazette is published; any day where none is known."""
    weekdays = load_source(code).publishing_days.weekdays or tuple(Weekday)
    days = (TODAY - timedelta(days=back) for back in count())
    return sorted(islice((day for day in days if day.weekday() in weekdays), NEW_EDITIONS))


def _new_sheet(code: str, place: int, day: date) -> EditionSheet:
    volume, first = _COUNTS[code]
    number = str(first + place)
    return EditionSheet(
        file_name=f"demo-{code.lower()}-{day}-{number}.pdf",
        style=_OWN_STYLES.get(code, Style.GENERAL),
        jurisdiction=code,
        day=day,
        number=number,
        volume=volume,
        section=1 if code in _SECTIONED else None,
        instruments=contents_of(code, place),
        foot=FOOT,
    )
