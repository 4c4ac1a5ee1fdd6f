"""The body of an article: its paragraphs and fractions, and what elision leaves of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from tests.accuracy.chains import copy

ROMANS: Final = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"),
)
_LETTERS: Final = "abcdefghij"
_ENDINGS: Final = ("; y", ";", ":", ".")


@dataclass(frozen=True, slots=True)
class Part:
    """One printed paragraph: ``marker`` is ``II.`` or ``b)``, empty for a plain one."""

    marker: str
    words: str

    @property
    def printed(self) -> str:
        """The paragraph as it stands in the law."""
        return f"{self.marker} {self.words}".lstrip()

    @property
    def is_fraction(self) -> bool:
        """Whether a Roman numeral opens it."""
        return self.marker[:1] in {"I", "V", "X"}

    @property
    def is_inciso(self) -> bool:
        """Whether a letter opens it."""
        return self.marker.endswith(")")

    @property
    def is_void(self) -> bool:
        """Whether it was repealed, or struck by a court."""
        return self.words.lstrip("(").startswith(("Se deroga", "Derogad", "Declarad"))

    @property
    def numeral(self) -> str:
        """``II`` of ``II.-``; ``b)`` of ``b)``."""
        return self.marker.rstrip(".-")


Body = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Elision:
    """How a decree prints that words stay.

    ``keeps_point`` is ``I. a III. …`` and not ``I a III. …``; ``pairs`` is ``V. y VI. …`` and
    not a line for each; ``trails`` closes with one mark for all that follows.
    """

    dots: str
    keeps_point: bool
    pairs: bool
    trails: bool


def any_elision(dice: Random) -> Elision:
    """One of the usual forms."""
    dots = dice.choice(("…", "…", "...", ". . ."))
    return Elision(dots, dice.random() < 0.5, dice.random() < 0.5, dice.random() < 0.3)


def text_of(body: Body) -> str:
    """The words as a law's text has them, one paragraph a line."""
    return "\n".join(part.printed for part in body)


def fractions_of(body: Body) -> list[int]:
    """Where its fractions stand."""
    return [place for place, part in enumerate(body) if part.is_fraction]


def standing_fractions(body: Body) -> list[int]:
    """Where those stand that are law."""
    return [place for place in fractions_of(body) if not body[place].is_void]


def end_of(body: Body, place: int) -> int:
    """Where the fraction at a place ends, its incisos included."""
    end = place + 1
    while end < len(body) and body[end].is_inciso:
        end += 1
    return end


def ending_of(words: str) -> str:
    """The punctuation that ends a fraction."""
    return next((end for end in _ENDINGS if words.endswith(end)), ".")


def renumbered(body: Body) -> Body:
    """The body, its fractions counted anew from I."""
    romans = iter(ROMANS)
    return tuple(
        replace(part, marker=next(romans) + part.marker.lstrip("IVX")) if part.is_fraction else part
        for part in body
    )


def elided(body: Body, shown: Collection[int], style: Elision) -> tuple[str, ...]:
    """The paragraphs as a decree prints them that gives the ``shown`` ones alone."""
    last = max(shown)
    has_rest = any(part.marker for part in body[last + 1 :])
    kept = body[: last + 1] if style.trails and has_rest else body
    lines = [line for lines in _lines(kept, frozenset(shown), style) for line in lines]
    return (*lines, style.dots) if kept is not body else tuple(lines)


def _lines(body: Body, shown: frozenset[int], style: Elision) -> Iterator[list[str]]:
    run: list[str] = []
    place = 0
    while place < len(body):
        part = body[place]
        end = end_of(body, place) if part.is_fraction else place + 1
        opens_shown = not shown.isdisjoint(range(place + 1, end))
        joins = part.marker and place not in shown and not opens_shown
        if not joins or (run and part.is_inciso != run[0].endswith(")")):
            yield _range(run, style)
            run = []
        if joins:
            run.append(part.marker)
            place = end
            continue
        words = part.printed if place in shown else f"{part.marker} {style.dots}".lstrip()
        yield [words]
        place += 1
    yield _range(run, style)


def _range(markers: list[str], style: Elision) -> list[str]:
    """The lines that stand for a run of fractions, or of incisos, that stay."""
    if len(markers) < 2 or (len(markers) == 2 and not style.pairs):
        return [f"{marker} {style.dots}" for marker in markers]
    first = markers[0] if style.keeps_point else markers[0].rstrip(".-")
    return [f"{first} {'y' if len(markers) == 2 else 'a'} {markers[-1]} {style.dots}"]


def plain_body(dice: Random, paragraphs: int) -> Body:
    """Paragraphs without markers."""
    return tuple(Part("", copy.sentence(dice)) for _ in range(paragraphs))


def listing_body(dice: Random, point: str, *, has_incisos: bool, is_closed: bool) -> Body:
    """An opening paragraph, fractions, and a closing paragraph if ``is_closed``.

    Args:
        dice: What chooses the words.
        point: What follows the numerals, ``.`` or ``.-``.
        has_incisos: Whether the second fraction has three.
        is_closed: Whether a paragraph follows the fractions.
    """
    count, is_list = dice.randint(4, 7), dice.random() < 0.5
    parts = [Part("", copy.opening(dice))]
    for place, roman in enumerate(ROMANS[:count]):
        end = ";" if is_list and place < count - 1 else "."
        end = "; y" if is_list and place == count - 2 else end
        opens = has_incisos and place == 1
        parts.append(Part(roman + point, copy.power(dice) + (":" if opens else end)))
        if opens:
            parts += [Part(f"{letter})", f"{copy.thing(dice)};") for letter in _LETTERS[:3]]
    return (*parts, Part("", copy.sentence(dice))) if is_closed else tuple(parts)


def incisos(dice: Random, count: int, first: int = 0) -> Body:
    """So many new incisos from the letter at ``first``."""
    letters = _LETTERS[first : first + count]
    return tuple(Part(f"{letter})", f"{copy.thing(dice)};") for letter in letters)
