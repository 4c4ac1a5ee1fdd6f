"""Reads the masthead of one page: the date, volume, number and section that it prints.

A masthead is known by what all 33 gazettes put there (their name in large type, the
organ of a government, volume and number, place and date, postal registration, a table
of contents), never by one sign alone: laws and notices name gazettes too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from extractors.law.dates import PrintedDate, find_dates
from extractors.law.gazettes import find_gazette_name
from extractors.law.jurisdictions import MentionForm, find_jurisdictions
from extractors.law.letters import fold, only_letters
from extractors.law.masthead_zone import MastheadZone, find_zone
from extractors.law.numbering import (
    is_roman_line,
    is_section_line,
    read_number,
    read_section,
    read_volume,
    read_year_of_life,
)
from extractors.law.running_heads import RunningHeads
from extractors.model import Line, Page

_ENOUGH_SIGNS = 4
_LARGE = 1.3
"""A name is large in type this many times the page's usual size."""

_LONGEST_NAME = 60
"""A gazette's name stands on a line of no more letters than this."""

_LAW = re.compile(r"\W*(?:ley|reglamento|codigo|decreto|acuerdo|constitucion)\b")

_NEAR_POINTS = 90.0
"""A lone volume and its lone number stand no further apart than this."""

_ORGAN = re.compile(
    r"\borgano\s+(?:oficial\s+|informativo\s+)?(?:de\s+(?:difusion|publicacion)\s+)?(?:oficial\s+)?del?\b|"
    r"\bmedio\s+de\s+difusion\s+del\s+gobierno\b|\bpublicacion\s+oficial\s+del\s+gobierno\b"
)
_FORMULAS = tuple(
    re.compile(pattern)
    for pattern in (
        r"registrad[oa]\s+(?:como\s+)?(?:de\s+|en\s+la\s+|articulo|correspondencia|desde)|segunda\s+clase",
        r"\bfundad[oa]\s+(?:en|el)\b",
        r"(?:leyes|disposiciones)\b.{0,60}\bobligatori|por\s+el\s+(?:solo\s+)?hecho\s+de\s+(?:ser\s+)?publica",
        r"\bfranqueo\b|\bsepomex\b|\bpermiso\s+n(?:o|um)|\bregistro\s+(?:postal|dgc)",
        r"\bdirector(?:a)?\b|\bresponsable\b|\bdirectorio\b",
        r"\btiraje\b|\bejemplar(?:es)?\b|\bnumero\s+suelto\b",
        r"\bepoca\b",
        r"\bedicion\s+(?:ordinaria|extraordinaria|vespertina)\b|\balcance\b|\bnumero\s+extraordinario\b",
    )
)
_EPOCH = re.compile(r"[\w. ]{0,20}\bepoca")
_MOST_FORMULAS = 3
_OTHER_PERIODICAL = re.compile(
    r"diario\s+de\s+los\s+debates|gaceta\s+(?:parlamentaria|municipal|legislativa|universitaria)"
)
_OTHER_DATE = re.compile(
    r"\b(?:registrad[oa]|fundad[oa]|clase|correos|autorizad[oa]|fecha(?!(?<=^fecha)\s*:)|publicad[oa]|desde|decreto|reforma|"
    r"vigen\w*|sepomex|oficio|expedid[oa]|reg)\b\W*(?:\w+\W+){0,7}$"
)
_WEEKDAY = re.compile(r"\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\W*(?:\w+\W*)?$")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a masthead prints; ``None`` for what it does not. ``text`` is all of it."""

    page: int
    text: str
    date: date | None
    number: str | None
    volume: str | None
    section: str | None


def read_masthead(page: Page, heads: RunningHeads | None) -> Masthead | None:
    """The masthead of a page, or ``None`` where the page has none.

    A cover whose lettering is a picture is known by the running heads of the pages that
    follow it: the cover prints their date and has no head of its own.

    Args:
        page: The first page, or a page that may be it.
        heads: What the document's running heads agree on, if it has any.
    """
    zone = find_zone(page)
    if _OTHER_PERIODICAL.search(fold(zone.text)):
        return None
    day = _edition_date(zone, heads)
    if _count_signs(zone, page, day) < _ENOUGH_SIGNS and not _is_cover(page, zone, heads):
        return None
    return Masthead(
        page=page.number,
        text=zone.text,
        date=day,
        number=_number(zone),
        volume=_volume(zone),
        section=_section(zone),
    )


def _count_signs(zone: MastheadZone, page: Page, day: date | None) -> int:
    folded = fold(zone.text)
    formulas = sum(bool(rule.search(folded)) for rule in _FORMULAS)
    has_dateline = any(
        one.form is MentionForm.DATELINE for one in find_jurisdictions(zone.text)
    ) and bool(day)
    signs = (
        2 * _has_large_name(zone, page),
        2 * bool(_ORGAN.search(folded)),
        bool(_volume(zone)),
        bool(_number(zone)),
        bool(day),
        has_dateline,
        min(formulas, _MOST_FORMULAS),
        zone.has_contents,
    )
    return sum(signs) if day or _volume(zone) else 0


def _has_large_name(zone: MastheadZone, page: Page) -> bool:
    sizes = [word.size for line in page.lines for word in line.words]
    if not sizes:
        return False
    large = _LARGE * median(sizes)
    return any(
        max(word.size for word in line.words) >= large
        and len(only_letters(line.text)) <= _LONGEST_NAME
        and not _LAW.match(fold(line.text))
        and find_gazette_name(line.text) is not None
        for line in zone.head
    )


def _is_cover(page: Page, zone: MastheadZone, heads: RunningHeads | None) -> bool:
    if heads is None or heads.on_page(page.number) or not _follows(page.number, heads):
        return False
    day = heads.date
    return bool(day) and any(_says_only(line.text, day) for line in (*zone.head, *zone.alone))


def _follows(number: int, heads: RunningHeads) -> bool:
    """Whether the pages after ``number`` go on with the folios 2, 3 and so on."""
    after = [(page, folio) for page, folio in heads.folios if page > number]
    in_step = sum(folio == page - number + 1 for page, folio in after)
    return in_step * 2 > len(after) > 0


def _says_only(text: str, day: date | None) -> bool:
    found = find_dates(text)
    if [one.date for one in found] != [day]:
        return False
    return len(only_letters(text[: found[0].start] + text[found[0].end :])) <= 40


def _edition_date(zone: MastheadZone, heads: RunningHeads | None) -> date | None:
    """The date that best fits a dateline; a date of a registration or a decree never does."""
    head = [line.text for line in zone.head]
    alone = [line.text for line in zone.alone]
    lone = [text for text in alone if any(_says_only(text, one.date) for one in find_dates(text))]
    broken = [" ".join(head[place : place + 3]) for place in range(len(head))]
    for texts in ([*head, *lone], broken):
        weighed = [
            (_weight(text, found, heads), -place, found.date)
            for place, text in enumerate(texts)
            for found in find_dates(text)
            if not _is_other_date(text, found)
        ]
        if weighed:
            return max(weighed)[2]
    return None


def _is_other_date(text: str, found: PrintedDate) -> bool:
    before = fold(text[: found.start]).rpartition("tomo")[2]
    return bool(_OTHER_DATE.search(before))


def _weight(text: str, found: PrintedDate, heads: RunningHeads | None) -> int:
    dateline = any(one.form is MentionForm.DATELINE for one in find_jurisdictions(text))
    return (
        3 * bool(read_volume(text) or read_number(text))
        + 3 * bool(heads and heads.date == found.date)
        + 2 * bool(_WEEKDAY.search(fold(text[: found.start])))
        + 2 * dateline
        + _says_only(text, found.date)
    )


def _number(zone: MastheadZone) -> str | None:
    """The number beside the volume or the date before any other; a lone one last."""
    labelled = [
        (bool(read_volume(line.text) or find_dates(line.text)), len(line.text) < 30, number)
        for line in zone.head
        if (number := read_number(line.text))
    ]
    if labelled:
        return max(labelled, key=lambda one: one[:2])[2]
    alone = [line.text for line in zone.alone if len(line.text) < 30]
    return next((number for text in alone if (number := read_number(text))), _lone_number(zone))


def _lone_number(zone: MastheadZone) -> str | None:
    """The figure that stands by itself next to the volume or the epoch."""
    lines = (*zone.head, *zone.alone)
    marks = [line for line in lines if _is_mark(line.text)]
    figures = [(line, figure) for line in lines if (figure := _lone_figure(line.text))]
    near = sorted((_distance(mark, line), figure) for mark in marks for line, figure in figures)
    return near[0][1] if near and near[0][0] <= _NEAR_POINTS else None


def _lone_figure(text: str) -> str | None:
    """The figure that a line prints alone, or beside a section on the same row."""
    figure, _, rest = text.strip().partition(" ")
    is_alone = not rest or is_section_line(rest)
    return figure if is_alone and re.fullmatch(r"\d{1,5}", figure) else None


def _is_mark(text: str) -> bool:
    """Whether a lone number may stand beside the line, which prints a volume or an epoch."""
    is_volume = is_roman_line(text) or read_volume(text) is not None
    return is_volume or bool(_EPOCH.fullmatch(fold(text).strip(" .")))


def _distance(one: Line, other: Line) -> float:
    return abs(one.box.top - other.box.top) + abs(one.box.x0 - other.box.x0)


def _volume(zone: MastheadZone) -> str | None:
    lines = [*zone.head, *(line for line in zone.alone if len(line.text) < 40)]
    texts = [line.text for line in lines]
    volumes = (value for text in texts if (value := read_volume(text)))
    years = (value for text in texts if (value := read_year_of_life(text)))
    romans = (text.strip(" .") for text in texts if is_roman_line(text))
    return next(volumes, None) or next(years, None) or next(romans, None)


def _section(zone: MastheadZone) -> str | None:
    sections: Sequence[str | None] = [
        *(read_section(line.text) for line in zone.head),
        *(read_section(line.text) for line in zone.alone if is_section_line(line.text)),
    ]
    return next((section for section in sections if section), None)
