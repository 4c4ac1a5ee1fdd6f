"""Serves a replica of one gazette whose editions have many pages, until it is ended.

Called as a program: ``python -m tests.bench.thick_shelf`` prints its address and the
instant at which its shelf stands, as the replica of all gazettes does.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from pipelines.demo.press import press
from pipelines.demo.replica.server import Replica
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.sheets import EditionSheet
from pipelines.demo.shelves import NOW, TODAY, shelf_sheets

CODE = "VER"
FIRST_DAY = date(2026, 9, 1)
LAST_DAY = date(2026, 10, 26)
"""Forty weekdays, one edition each."""
REPETITIONS = 39
"""The texts of the demonstration's shelf so many times over fill about 110 pages: readers
then have so much to read that their start counts for little, as in any real backfill."""
SATURDAY = 5


def weekdays() -> list[date]:
    """The days of the editions."""
    span = (LAST_DAY - FIRST_DAY).days + 1
    days = [FIRST_DAY + timedelta(days) for days in range(span)]
    return [day for day in days if day.weekday() < SATURDAY]


def thick_sheet() -> EditionSheet:
    """An edition that prints all that the demonstration's shelf has, over and over."""
    sheets = shelf_sheets(CODE)
    texts = [replace(text, is_listed=False) for each in sheets for text in each.instruments]
    return replace(sheets[0], instruments=tuple(texts * REPETITIONS))


def thick_shelf() -> Shelf:
    """A shelf of them; no two are alike, for each prints its day and number."""
    return Shelf(TODAY, tuple(_editions(thick_sheet())))


def _editions(sheet: EditionSheet) -> Iterator[ShelvedEdition]:
    for ordinal, day in enumerate(weekdays(), start=1):
        printed = replace(sheet, day=day, number=str(300 + ordinal))
        yield ShelvedEdition(
            ordinal=ordinal,
            publication_date=day,
            number=printed.number,
            volume=printed.volume,
            title="Many invented texts",
            pdf=press(printed).pdf,
        )


def main() -> None:
    """Press the shelf, then serve it."""
    with Replica({CODE: thick_shelf()}) as replica:
        sys.stdout.write(f"VIGIA_REPLICA={replica.address} VIGIA_NOW={NOW.isoformat()}\n")
        sys.stdout.flush()
        threading.Event().wait()


if __name__ == "__main__":
    main()
