"""Decrees that repeal an article, or parts of one."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Final

from extractors.model import Change
from tests.accuracy.chains.bodies import (
    Body,
    Elision,
    elided,
    end_of,
    standing_fractions,
)
from tests.accuracy.chains.naming import is_plain, the_paragraph
from tests.accuracy.chains.orders import Edit, Order

REPEALED: Final = "Se deroga."
_QUOTED_REPEALS: Final = ("Se deroga.", "(Se deroga).", "(Se deroga)", "Derogada.")


def repeal_article(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """The article is repealed, with its quotation or without one."""
    del body, style
    quoted = dice.choice((None, ("Se deroga.",), ("(Se deroga).",)))
    return Edit(label, (Order(Change.REPEALS, label),), quoted, None)


def repeal_fraction(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A fraction is repealed; its numeral stays."""
    places = [place for place in standing_fractions(body) if end_of(body, place) == place + 1]
    if len(places) < 3:
        return None
    place = dice.choice(places)
    return _repeal(dice, label, body, style, place, f"la fracción {body[place].numeral}")


def repeal_paragraph(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A paragraph after the first is repealed; its place stays."""
    if not is_plain(body):
        return None
    place = dice.randrange(1, len(body))
    return _repeal(dice, label, body, style, place, the_paragraph(dice, place))


def _repeal(dice: Random, label: str, body: Body, style: Elision, place: int, part: str) -> Edit:
    is_quoted = dice.random() < 0.5
    words = dice.choice(_QUOTED_REPEALS) if is_quoted else REPEALED
    gone = replace(body[place], words=words if body[place].marker else words.replace("ada", "ado"))
    after = (*body[:place], gone, *body[place + 1 :])
    wording = elided(after, [place], style) if is_quoted else None
    return Edit(label, (Order(Change.REPEALS, label, part),), wording, after)
