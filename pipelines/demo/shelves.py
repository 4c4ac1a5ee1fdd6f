"""The shelves of the replicated sites: some new editions of each of the 33 gazettes.

Jurisdictions, publishing days and ways of counting are the real gazettes'; the words are
invented. Michoacán's and Coahuila's shelves hold the demonstration's story besides.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Final

from extractors.sources.registry import load_source, source_codes
from extractors.sources.source import Weekday
from pipelines.demo.contents import contents_of
from pipelines.demo.layouts import layout_of
from pipelines.demo.press import press
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.sheets import EditionSheet, Style
from pipelines.demo.story import FOOT, demo_sheets

TODAY: Final = date(2026, 11, 20)
NOW: Final = datetime(2026, 11, 20, 15, tzinfo=UTC)
"""Nine in the morning of that day, where the gazettes are."""
NEW_DAYS: Final = 20
DAYS_APART: Final = 6

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
    """Some publishing days of the last three weeks, at most six days or a plausible silence apart.

    A gazette of which no publishing day is known may have an edition on any.
    """
    source = load_source(code)
    weekdays = source.publishing_days.weekdays or tuple(Weekday)
    window = (TODAY - timedelta(days=back) for back in range(NEW_DAYS, -1, -1))
    days = [day for day in window if day.weekday() in weekdays]
    apart = timedelta(days=min(DAYS_APART, source.longest_silence_days))
    chosen: list[date] = []
    last = TODAY - timedelta(days=NEW_DAYS + 1)
    for day, following in pairwise((*days, date.max)):
        if following - last > apart:
            chosen.append(day)
            last = day
    return chosen


def _new_sheet(code: str, place: int, day: date) -> EditionSheet:
    volume, first = _COUNTS[code]
    number = str(first + place)
    return EditionSheet(
        file_name=f"demo-{code.lower()}-{day}-{number}.pdf",
        style=Style.GENERAL,
        jurisdiction=code,
        day=day,
        number=number,
        volume=volume,
        section=1 if code in _SECTIONED else None,
        instruments=contents_of(code, place),
        foot=FOOT,
    )
