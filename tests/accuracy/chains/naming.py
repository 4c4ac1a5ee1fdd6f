"""How decrees name the parts of an article."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from pipelines.demo.printed import ordinal
from tests.accuracy.chains.bodies import Body, Part, ending_of
from tests.accuracy.chains.spanish import joined


def ended(part: Part, end: str) -> Part:
    """The fraction with another punctuation at its end."""
    return replace(part, words=part.words.removesuffix(ending_of(part.words)) + end)


def is_plain(body: Body) -> bool:
    """Whether it is paragraphs alone, two at least: those that an order can count."""
    return len(body) > 1 and not any(part.marker for part in body)


def the_paragraph(dice: Random, place: int) -> str:
    """The paragraph at a place: ``el párrafo segundo`` or ``el segundo párrafo``."""
    name = ordinal(place + 1)
    short = {"primero": "primer", "tercero": "tercer"}.get(name, name)
    return dice.choice((f"el párrafo {name}", f"el {short} párrafo"))


def fractions_named(body: Body, places: list[int]) -> str:
    """The fractions at these places: ``las fracciones II y IV``."""
    numerals = [body[place].numeral for place in places]
    return f"las fracciones {joined(numerals)}" if len(places) > 1 else f"la fracción {numerals[0]}"
