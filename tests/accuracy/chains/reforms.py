"""Decrees that give an article, or parts of it, other words."""

from __future__ import annotations

from random import Random

from extractors.model import Change
from tests.accuracy.chains import copy
from tests.accuracy.chains.bodies import (
    Body,
    Elision,
    Part,
    elided,
    ending_of,
    fractions_of,
    plain_body,
    standing_fractions,
)
from tests.accuracy.chains.naming import ended, fractions_named, is_plain, the_paragraph
from tests.accuracy.chains.orders import Edit, Order


def whole(dice: Random, label: str, body: Body, style: Elision) -> Edit:
    """The article gets other words, all of them printed."""
    del body, style
    after = plain_body(dice, dice.randint(1, 3))
    wording = tuple(part.printed for part in after)
    return Edit(label, (Order(Change.REFORMS, label),), wording, after)


def fractions(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """One to three fractions get other words."""
    places = standing_fractions(body)
    if len(places) < 3:
        return None
    shown = sorted(dice.sample(places, dice.choice((1, 1, 2, 2, 3))))
    return _reform(dice, label, body, style, shown, fractions_named(body, shown))


def paragraph(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A paragraph that is counted gets other words."""
    if not is_plain(body):
        return None
    place = dice.randrange(len(body))
    return _reform(dice, label, body, style, [place], the_paragraph(dice, place))


def last_paragraph(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """The last paragraph gets other words, whatever stands before it."""
    if len(body) < 2 or body[-1].marker:
        return None
    return _reform(dice, label, body, style, [len(body) - 1], "el último párrafo")


def fraction_and_last(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A fraction and the last paragraph get other words, by one order."""
    places = standing_fractions(body)
    if len(places) < 3 or body[-1].marker:
        return None
    place = dice.choice(places)
    part = f"la fracción {body[place].numeral} y el último párrafo"
    return _reform(dice, label, body, style, [place, len(body) - 1], part)


def first_paragraph(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """The paragraph before fractions gets other words."""
    if len(fractions_of(body)) < 3:
        return None
    part = dice.choice(("el primer párrafo", "el párrafo primero"))
    return _reform(dice, label, body, style, [0], part)


def inciso(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """An inciso of a fraction gets other words."""
    places = [place for place, part in enumerate(body) if part.is_inciso]
    if not places:
        return None
    place = dice.choice(places)
    roman = next(body[at].numeral for at in reversed(fractions_of(body)) if at < place)
    part = f"el inciso {body[place].numeral} de la fracción {roman}"
    return _reform(dice, label, body, style, [place], part)


def _reform(
    dice: Random, label: str, body: Body, style: Elision, shown: list[int], part: str
) -> Edit:
    parts = list(body)
    for place in shown:
        parts[place] = _reworded(dice, body[place])
    after = tuple(parts)
    return Edit(label, (Order(Change.REFORMS, label, part),), elided(after, shown, style), after)


def _reworded(dice: Random, part: Part) -> Part:
    if not part.marker:
        is_opening = part.words.endswith(":")
        return Part("", copy.opening(dice) if is_opening else copy.sentence(dice))
    words = copy.thing(dice) if part.is_inciso else copy.power(dice)
    return ended(Part(part.marker, f"{words}."), ending_of(part.words))
