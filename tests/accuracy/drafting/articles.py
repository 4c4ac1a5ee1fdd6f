"""An article as its drafter sees it: paragraphs, fractions and incisos, numbered by place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

_ROMANS: Final = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"),
)
_LETTERS: Final = "abcdefgh"


class Kind(StrEnum):
    """What a piece of an article is."""

    PARAGRAPH = "paragraph"
    FRACTION = "fraction"
    INCISO = "inciso"


@dataclass(frozen=True, slots=True)
class Piece:
    """One printed paragraph; an inciso belongs to the fraction before it.

    ``suffix`` is that of a fraction squeezed in ("Bis"), which counts for no number.
    ``is_fresh`` says that the decree at hand words it.
    """

    kind: Kind
    words: str
    suffix: str = ""
    is_fresh: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article under its canonical label; one that ``is_repealed`` has no pieces."""

    label: str
    pieces: tuple[Piece, ...]
    is_repealed: bool = False

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands in its law."""
        number, _, suffix = self.label.partition(" ")
        return int(number), suffix

    def markers(self) -> tuple[str, ...]:
        """Each piece's marker, empty for a paragraph.

        Example:
            >>> Article("7", (paragraph("Son:"), *fractions("Uno;", "Dos."))).markers()
            ('', 'I', 'II')
        """
        found: list[str] = []
        fraction = inciso = 0
        for piece in self.pieces:
            match piece.kind:
                case Kind.PARAGRAPH:
                    found.append("")
                case Kind.FRACTION:
                    fraction, inciso = fraction + (not piece.suffix), 0
                    found.append(f"{roman(fraction)} {piece.suffix}".strip())
                case Kind.INCISO:
                    found.append(_LETTERS[inciso])
                    inciso += 1
        return tuple(found)

    def at(self, fraction: str, inciso: str = "") -> int:
        """The place of a fraction, or of one of its incisos, among the pieces."""
        markers = self.markers()
        place = markers.index(fraction)
        return markers.index(inciso, place + 1) if inciso else place

    def after(self, fraction: str) -> int:
        """The place behind a fraction and its incisos."""
        place = self.at(fraction) + 1
        while place < len(self.pieces) and self.pieces[place].kind is Kind.INCISO:
            place += 1
        return place

    def paragraph(self, number: int) -> int:
        """The place of the so-manieth paragraph that is no fraction; -1 is the last."""
        places = [at for at, piece in enumerate(self.pieces) if piece.kind is Kind.PARAGRAPH]
        return places[number - 1 if number > 0 else number]

    def spliced(self, start: int, end: int, *pieces: Piece) -> Article:
        """The article with fresh pieces in place of those from ``start`` to ``end``."""
        fresh = tuple(replace(piece, is_fresh=True) for piece in pieces)
        return replace(self, pieces=self.pieces[:start] + fresh + self.pieces[end:])

    def settled(self) -> Article:
        """The article once the decree at hand is law."""
        return replace(self, pieces=tuple(replace(piece, is_fresh=False) for piece in self.pieces))

    def lines(self, stop: str) -> tuple[str, ...]:
        """The paragraphs as printed, ``stop`` behind each Roman numeral."""
        marked = zip(self.markers(), self.pieces, strict=True)
        return tuple(printed(marker, piece, stop) for marker, piece in marked)


def roman(number: int) -> str:
    """A fraction's number, from 1 to 20.

    Example:
        >>> roman(9)
        'IX'
    """
    return _ROMANS[number - 1]


def printed(marker: str, piece: Piece, stop: str) -> str:
    """One piece with its marker.

    Example:
        >>> printed("III", fractions("Vigilar;")[0], ".-")
        'III.- Vigilar;'
    """
    match piece.kind:
        case Kind.PARAGRAPH:
            return piece.words
        case Kind.FRACTION:
            return f"{marker}{stop} {piece.words}"
        case Kind.INCISO:
            return f"{marker}) {piece.words}"


def paragraph(words: str) -> Piece:
    """A paragraph of its own."""
    return Piece(Kind.PARAGRAPH, words)


def fractions(*words: str) -> tuple[Piece, ...]:
    """Fractions in their order."""
    return tuple(Piece(Kind.FRACTION, each) for each in words)


def incisos(words: Iterable[str]) -> tuple[Piece, ...]:
    """The incisos of the fraction before them."""
    return tuple(Piece(Kind.INCISO, each) for each in words)
