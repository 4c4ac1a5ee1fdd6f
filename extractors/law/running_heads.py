"""Reads the running heads of a gazette's pages: date, folio, name, number, section.

The heads of one edition agree, so a fact counts that most of them print. A compilation
has heads too (its law's title, its last reform): those are none of a gazette's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from extractors.law.dates import find_dates
from extractors.law.gazettes import GazetteName, find_gazette_name, without_gazette_name
from extractors.law.jurisdictions import find_jurisdictions
from extractors.law.letters import fold, only_letters
from extractors.law.numbering import is_section_line, read_number, read_section
from extractors.model import Line, Page

_Fact = TypeVar("_Fact")

EDGE_SHARE = 0.13
"""Heads stand in this share of the page's height, top or bottom."""

_LONGEST = 150
_MOST_OTHER_LETTERS = 30
"""A head prints no more letters than this besides what it is made of."""

_MOST_OTHER_LETTERS_UNDATED = 8
"""Without a date, by form alone, hardly any."""

_LEAST_SHARE = 0.1
"""Heads count as the document's when at least this share of its pages prints them."""

_LEAST_UNDATED_SHARE = 0.5
"""Heads without a date prove less, so more pages must print them."""

_FOREIGN = re.compile(
    r"https?:|www\.|@|\d:\d\d|\breform|\bpublic[ao]|\bvigen|\bdecreto\b|\bdec\.?\s*\d|\bley\b|\bcodigo\b|"
    r"\breglamento\b|\bconstitucion\b|\bcongreso\b|\bdiputados\b|\bparlamentari|\bdof\b|\bp\.\s?o\."
)
_FOLIO = re.compile(r"\bpag(?:ina|s?\b\.?)?\s*:?\s*(\d{1,5})(?!\d)")
_OF_TOTAL = re.compile(r"\bpag\w*\.?\s*\d+\s*(?:de|/)\s*\d+|^\W*\d+\s*(?:de|/)\s*\d+\W*$")
"""A folio with a total is a print's or a compilation's: gazettes number their pages alone."""

_LONE_FOLIO = re.compile(r"^\W*(\d{1,5})\W*$")
_OUTER_FOLIO = re.compile(r"^\W*(\d{1,5})\b|\b(\d{1,5})\W*$")
_WEEKDAY = re.compile(r"\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b")
_IN_SENTENCE = re.compile(r"\b(?:el|de fecha|con fecha)\s+(?:dia\s+)?\d{1,2}\s+de\b")
"""A day in a sentence: "publicado en el / Periódico Oficial el 22 de marzo de 2004."."""

_KNOWN = re.compile(
    r"periodico|oficial|diario|gaceta|boletin|gobierno|constitucional|estado|libre|soberano|"
    r"seccion|secc|edicion|vespertina|matutina|extraordinari[oa]|alcance|suplemento|numero|num|"
    r"pagina|pag|tomo|\b(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven|decim)a\b|"
    r"\bde\b|\bdel\b|\bla\b|\bel\b"
)


@dataclass(frozen=True, slots=True)
class RunningHead:
    """What one page's head prints; ``None`` for what it does not."""

    page: int
    text: str
    date: date | None
    folio: int | None
    gazette: GazetteName | None
    number: str | None
    section: str | None


@dataclass(frozen=True, slots=True)
class RunningHeads:
    """What a document's heads agree on; ``folios`` are page and printed folio, in order."""

    heads: tuple[RunningHead, ...]
    date: date | None
    number: str | None
    section: str | None
    folios: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """The heads of a few pages, joined."""
        return "; ".join(head.text for head in self.heads[:8])

    def on_page(self, number: int) -> RunningHead | None:
        """The head of one page, if it prints one."""
        return next((head for head in self.heads if head.page == number), None)


def read_running_heads(pages: Sequence[Page]) -> RunningHeads | None:
    """What the running heads agree on; ``None`` if the pages have no gazette's heads.

    Args:
        pages: Every page of one document, in order.
    """
    heads = tuple(head for page in pages if (head := read_head(page)))
    day = _most(head.date for head in heads if head.date)
    agreeing = tuple(head for head in heads if head.date == day)
    least = _LEAST_SHARE if day else _LEAST_UNDATED_SHARE
    if len(agreeing) < max(1, min(2, len(pages)), least * len(pages)):
        return None
    return RunningHeads(
        heads=agreeing,
        date=day,
        number=_shared(agreeing, lambda head: head.number),
        section=_shared(agreeing, lambda head: head.section),
        folios=tuple((head.page, head.folio) for head in heads if head.folio is not None),
    )


def read_head(page: Page) -> RunningHead | None:
    """The running head of one page: a date or a folio, with what shows it a gazette's."""
    pieces = [line.text for line in _edge_lines(page) if _may_be_head(line.text)]
    text = " | ".join(pieces)
    dates = find_dates(text)
    gazette = next((name for piece in pieces if (name := find_gazette_name(piece))), None)
    section = next((found for piece in pieces if (found := read_section(piece))), None)
    folio = _folio(pieces)
    counts_pages = any(_OF_TOTAL.search(fold(piece)) for piece in pieces)
    is_paged = folio is not None and not counts_pages
    is_gazettes = (gazette or section or is_paged) if dates else (gazette and is_paged)
    if not is_gazettes:
        return None
    number = next((found for piece in pieces if (found := read_number(piece))), None)
    day = dates[0].date if dates else None
    return RunningHead(page.number, text, day, folio, gazette, number, section)


def is_head_line(text: str) -> bool:
    """Whether a line by itself reads as a gazette's running head: name, date, folio.

    Example:
        >>> is_head_line("PERIODICO OFICIAL 6 DE JULIO - 2007 PAGINA 1")
        True
        >>> is_head_line("Tomo III Saltillo, Coahuila, martes 29 de agosto de 2017 número 69")
        False
    """
    if not find_dates(text) or not _may_be_head(text):  # before the slow search for a name
        return False
    return find_gazette_name(text) is not None and _folio([text]) is not None


def reads_as_head(text: str) -> bool:
    """Whether a row at a page's edge is a running head by its form alone.

    It names a gazette, prints a date, a folio or a section, and hardly a word besides; or
    it is no more than a day with its weekday, or a section with a folio.

    Example:
        >>> reads_as_head("4 EL ESTADO DE COLIMA"), reads_as_head("PERIÓDICO OFICIAL")
        (True, False)
        >>> reads_as_head("martes 29 de diciembre de 2009 PERIODICO OFICIAL 21")
        True
        >>> reads_as_head("publicado en el Periódico Oficial el 12 de marzo de 2015")
        False
    """
    if _IN_SENTENCE.search(fold(text)):
        return False
    undated = _without_weekday(_without_dates(text))
    if len(text) > _LONGEST or next((c for c in undated if c.isalpha()), "a").islower():
        return False
    dates = find_dates(text)
    if not dates and not read_section(text) and _folio([text]) is None:
        return False
    if _is_bare_head(text, has_date=bool(dates)):
        return True
    bare = _FOLIO.sub("", fold(undated))
    if find_gazette_name(text) is None and find_gazette_name(bare) is None:
        return False
    return _other_letters(text) <= (_MOST_OTHER_LETTERS if dates else _MOST_OTHER_LETTERS_UNDATED)


def _is_bare_head(text: str, *, has_date: bool) -> bool:
    """A day with its weekday, or a section with a folio, and not a word besides."""
    is_dated = has_date and _WEEKDAY.search(fold(text)) is not None
    is_section = read_section(text) is not None and _folio([text]) is not None
    return (is_dated or is_section) and _other_letters(text) == 0


def _edge_lines(page: Page) -> list[Line]:
    """Lines at the page's edge: what was set aside, and body lines that look like it."""
    low, high = EDGE_SHARE * page.height, (1 - EDGE_SHARE) * page.height
    body = [line for line in page.lines[:3] if _is_short_head(line.text)]
    lines = [line for line in (*page.furniture, *body) if line.words and line.words[0].is_upright]
    at_edge = [line for line in lines if line.box.bottom <= low or line.box.top >= high]
    return sorted(at_edge, key=lambda line: (line.box.top, line.box.x0))


@lru_cache(maxsize=1024)  # heads are read twice, and many are alike
def _is_short_head(text: str) -> bool:
    is_section = is_section_line(text) and any(letter.isdigit() for letter in text)
    says = find_dates(text) or find_gazette_name(text) or is_section
    return len(text) <= _LONGEST and bool(says) and _other_letters(text) <= _MOST_OTHER_LETTERS


@lru_cache(maxsize=1024)
def _may_be_head(text: str) -> bool:
    if len(text) > _LONGEST or _FOREIGN.search(fold(text)):
        return False
    return not find_dates(text) or _other_letters(text) <= _MOST_OTHER_LETTERS


def _other_letters(text: str) -> int:
    """How many letters a line prints besides dates, places, and a gazette's usual words."""
    known = [(found.start, found.end) for found in find_dates(text)]
    known += [(found.start, found.end) for found in find_jurisdictions(text)]
    folded = fold(text)
    for start, end in known:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    folded = without_gazette_name(folded)
    return len(only_letters(_KNOWN.sub("", _WEEKDAY.sub("", folded))))


def _folio(pieces: Sequence[str]) -> int | None:
    for piece in pieces:
        if match := _FOLIO.search(fold(piece)):
            return int(match.group(1))
    for piece in pieces:
        if match := _LONE_FOLIO.match(piece):
            return int(match.group(1))
    for piece in pieces:
        if match := _OUTER_FOLIO.search(_without_dates(piece)):
            return int(match.group(1) or match.group(2))
    return None


def _without_weekday(text: str) -> str:
    found = _WEEKDAY.search(fold(text))
    return text[: found.start()] + text[found.end() :] if found else text


def _without_dates(text: str) -> str:
    number = read_number(text)
    for found in reversed(find_dates(text)):
        text = text[: found.start] + text[found.end :]
    return text.replace(number, "") if number else text


def _most(values: Iterable[_Fact]) -> _Fact | None:
    ranked = Counter(values).most_common(1)
    return ranked[0][0] if ranked else None


def _shared(heads: Sequence[RunningHead], fact: Callable[[RunningHead], str | None]) -> str | None:
    """The fact that most heads print, if at least half of them print any."""
    printed = [value for head in heads if (value := fact(head))]
    return _most(printed) if len(printed) * 2 >= len(heads) else None
