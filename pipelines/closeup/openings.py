"""Where the instruments of a page begin: the lines that print their titles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.law.numerals import plain
from extractors.model import Box, Instrument, Line, Page
from extractors.pdf.rows import bounding_box

LEAST_SHARE = 0.5
"""Lines that print less of a title's letters, from its beginning, do not print it."""


@dataclass(frozen=True, slots=True)
class Presence:
    """An instrument that the page belongs to.

    ``begins`` says whether this is its first page; ``title`` is the box of the lines that
    print its title there, ``None`` where it goes on, or the title stands elsewhere.
    """

    instrument: Instrument
    begins: bool
    title: Box | None


def find_instruments(instruments: Iterable[Instrument], page: Page) -> list[Presence]:
    """Return the instruments that stand on the page, in printed order."""
    return [
        _presence(instrument, page)
        for instrument in instruments
        if instrument.first_page <= page.number <= instrument.last_page
    ]


def _presence(instrument: Instrument, page: Page) -> Presence:
    begins = instrument.first_page == page.number
    lines = _title_lines(instrument.title or "", page.lines) if begins else []
    title = bounding_box(line.box for line in lines) if lines else None
    return Presence(instrument, begins, title)


def _title_lines(title: str, lines: Sequence[Line]) -> list[Line]:
    """The run of lines that prints most of a title, from its beginning; the last of several."""
    wanted = _letters(title)
    best: list[Line] = []
    most = LEAST_SHARE * len(wanted)
    for start in range(len(lines)):
        printed, end = "", start
        while end < len(lines) and wanted.startswith(longer := printed + _letters(lines[end].text)):
            printed, end = longer, end + 1
        if printed and len(printed) >= most:
            best, most = list(lines[start:end]), len(printed)
    return best


def _letters(text: str) -> str:
    return "".join(letter for letter in plain(text) if letter.isalnum())
