"""Decrees that add an article, or parts to one."""

from __future__ import annotations

from random import Random

from extractors.model import Change
from pipelines.demo.printed import ordinal
from tests.accuracy.chains import copy
from tests.accuracy.chains.bodies import (
    ROMANS,
    Body,
    Elision,
    Part,
    elided,
    end_of,
    ending_of,
    fractions_of,
    incisos,
    plain_body,
    renumbered,
    standing_fractions,
)
from tests.accuracy.chains.naming import ended, fractions_named, is_plain
from tests.accuracy.chains.orders import Edit, Order


def add_fraction(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """In a list closed by "; y" and a point, the two that end otherwise are reprinted."""
    places = fractions_of(body)
    if len(places) < 3 or len(places) == len(ROMANS) or any(body[at].is_void for at in places[-2:]):
        return None
    point, end = body[places[-1]].marker.lstrip("IVX"), end_of(body, places[-1])
    added = Part(ROMANS[len(places)] + point, f"{copy.power(dice)}.")
    orders = [Order(Change.ADDS, label, f"la fracción {added.numeral}")]
    parts, shown = list(body), [end]
    if ending_of(body[places[-2]].words) == "; y":
        parts[places[-2]] = ended(body[places[-2]], ";")
        parts[places[-1]] = ended(body[places[-1]], "; y")
        shown = [places[-2], places[-1], end]
        reprinted = fractions_named(body, places[-2:])
        orders.insert(0, Order(Change.REFORMS, label, reprinted))
    after = (*parts[:end], added, *parts[end:])
    return Edit(label, tuple(orders), elided(after, shown, style), after)


def insert_fraction(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A fraction is added between others, which count on."""
    places = fractions_of(body)
    if len(places) < 3 or len(places) == len(ROMANS):
        return None
    place = dice.choice(places[1:-1])
    end = "." if ending_of(body[places[-2]].words) == "." else ";"
    added = Part(body[place].marker, copy.power(dice) + end)
    after = renumbered((*body[:place], added, *body[place:]))
    moves = dice.choice(("recorriéndose las subsecuentes", "recorriéndose en su orden las demás"))
    if place == places[-2]:
        last, new = body[places[-1]].numeral, ROMANS[len(places)]
        one = body[places[-2]].numeral
        moves = f"recorriéndose las actuales {one} y {last} para quedar como {last} y {new}"
    order = Order(Change.ADDS, label, f"la fracción {added.numeral}", moves)
    return Edit(label, (order,), elided(after, [place], style), after)


def add_paragraph(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A paragraph is added after all that stands."""
    after = (*body, *plain_body(dice, 1))
    part = "un último párrafo"
    if is_plain(after):
        part = dice.choice((part, f"un párrafo {ordinal(len(after))}"))
    shown = [len(after) - 1]
    return Edit(label, (Order(Change.ADDS, label, part),), elided(after, shown, style), after)


def insert_paragraph(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A paragraph is added between others, which move on."""
    if not is_plain(body):
        return None
    place = dice.randrange(1, len(body))
    after = (*body[:place], *plain_body(dice, 1), *body[place:])
    moves = dice.choice(("recorriéndose los subsecuentes", "recorriéndose en su orden los demás"))
    if place == len(body) - 1:
        now, then = ordinal(place + 1), ordinal(place + 2)
        moves = f"recorriéndose el actual {now} para quedar como {then}"
    order = Order(Change.ADDS, label, f"un párrafo {ordinal(place + 1)}", moves)
    return Edit(label, (order,), elided(after, [place], style), after)


def add_article(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """An article bis is added."""
    del body, style
    if " " in label:
        return None
    after, added = plain_body(dice, dice.randint(1, 2)), f"{label} bis"
    wording = tuple(part.printed for part in after)
    return Edit(added, (Order(Change.ADDS, added),), wording, after)


def add_incisos(dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """Two incisos are added to a fraction that has none."""
    places = [place for place in standing_fractions(body) if end_of(body, place) == place + 1]
    if len(places) < 3:
        return None
    place = dice.choice(places)
    after = (*body[: place + 1], *incisos(dice, 2), *body[place + 1 :])
    part = f"los incisos a) y b) a la fracción {body[place].numeral}"
    shown = [place + 1, place + 2]
    return Edit(label, (Order(Change.ADDS, label, part),), elided(after, shown, style), after)
