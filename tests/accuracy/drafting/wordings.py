"""The wording that a decree prints: what is new in full, what stays under a mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from tests.accuracy.drafting.articles import Article, Kind, Piece, printed
from tests.accuracy.drafting.offices import Office

_PAIR: Final = 2


@dataclass(frozen=True, slots=True)
class _Unit:
    """A piece on its way to the page; ``is_open`` stays itself but has a fresh inciso."""

    marker: str
    piece: Piece
    is_open: bool = False

    @property
    def group(self) -> tuple[str, bool, bool]:
        return self.piece.kind, self.piece.is_fresh, self.is_open


def wording(article: Article, office: Office, repealed: str) -> tuple[str, ...]:
    """The paragraphs printed behind the article's label.

    Args:
        article: As the decree leaves it, fresh pieces marked.
        office: Whose marks stand for what stays.
        repealed: What is printed of an article that is no more.
    """
    if article.is_repealed:
        return (repealed,)
    lines: list[str] = []
    if office.repeats_opening and any(piece.kind is Kind.FRACTION for piece in article.pieces):
        article = article.spliced(0, 1, article.pieces[0])
    for _, units in groupby(_units(article), key=lambda unit: unit.group):
        lines += _lines(list(units), office)
    return tuple(lines)


def _units(article: Article) -> Iterator[_Unit]:
    pieces, is_shown = article.pieces, False
    for place, (marker, piece) in enumerate(zip(article.markers(), pieces, strict=True)):
        if piece.kind is Kind.INCISO:
            if is_shown:
                yield _Unit(marker, piece)
            continue
        has_fresh = _has_fresh_inciso(pieces[place + 1 :])
        is_shown = piece.is_fresh or has_fresh
        yield _Unit(marker, piece, is_open=has_fresh and not piece.is_fresh)


def _has_fresh_inciso(rest: tuple[Piece, ...]) -> bool:
    for piece in rest:
        if piece.kind is not Kind.INCISO:
            return False
        if piece.is_fresh:
            return True
    return False


def _lines(units: list[_Unit], office: Office) -> list[str]:
    kind, is_fresh, is_open = units[0].group
    if is_fresh:
        return [printed(unit.marker, unit.piece, office.stop) for unit in units]
    if kind == Kind.PARAGRAPH:
        return [office.mark] * len(units)
    if is_open:
        return [office.alone.format(a=unit.marker, m=office.mark) for unit in units]
    return [_kept(units, office)]


def _kept(units: list[_Unit], office: Office) -> str:
    first, last = units[0].marker, units[-1].marker
    if units[0].piece.kind is Kind.INCISO:
        one, two, many = "{a}) {m}", "{a}) y {b}) {m}", office.span_of_incisos
    else:
        one, two, many = office.alone, office.pair, office.span
    form = {1: one, _PAIR: two}.get(len(units), many)
    return form.format(a=first, b=last, m=office.mark)
