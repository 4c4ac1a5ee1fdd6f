"""A decree's operative sentence: "Se reforman …; se adicionan …; y se derogan …, de la Ley …"."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from extractors.model import Change
from tests.accuracy.chains.copy import LawName
from tests.accuracy.chains.orders import Edit, Order
from tests.accuracy.chains.spanish import joined

_VERBS: Final = {
    Change.REFORMS: ("se reforma", "se reforman"),
    Change.ADDS: ("se adiciona", "se adicionan"),
    Change.REPEALS: ("se deroga", "se derogan"),
}
_TAILS: Final = (
    "para quedar como sigue:",
    "para quedar en los siguientes términos:",
    "para quedar de la siguiente manera:",
)


def clause(dice: Random, law: LawName, edits: Sequence[Edit], *, has_ordinals: bool) -> str:
    """The sentence that orders all edits of one law.

    Args:
        dice: What chooses among the usual forms.
        law: The law that is changed.
        edits: What is done to it.
        has_ordinals: Whether articles up to the ninth are called ``5o.``.
    """
    orders = [order for edit in edits for order in edit.orders]
    verbs = [_verb(dice, change, orders, has_ordinals=has_ordinals) for change in _VERBS]
    said = joined([words for words in verbs if words], ";")
    whose = "todos " if dice.random() < 0.2 and len(orders) > 1 else ""
    is_quoting = any(edit.wording for edit in edits)
    tail = f", {dice.choice(_TAILS)}" if is_quoting else "."
    return f"{said[0].upper()}{said[1:]}, {whose}{law.genitive}{tail}"


def verbs_of(edits: Sequence[Edit]) -> str:
    """The verbs alone, for the title: ``se reforman y adicionan``."""
    done = {order.change for edit in edits for order in edit.orders}
    named = [verb[1].removeprefix("se ") for change, verb in _VERBS.items() if change in done]
    return f"se {joined(named)}"


def printed_label(label: str, *, has_ordinals: bool) -> str:
    """The article's number inside a sentence: ``8 Bis``; ``5o.``."""
    is_ordinal = has_ordinals and label.isdecimal() and len(label) == 1
    return f"{label}o." if is_ordinal else label.title()


def _verb(dice: Random, change: Change, orders: Sequence[Order], *, has_ordinals: bool) -> str:
    mine = [order for order in orders if order.change is change]
    if not mine:
        return ""
    wholes = [
        printed_label(order.label, has_ordinals=has_ordinals) for order in mine if not order.part
    ]
    parts = [order for order in mine if order.part]
    objects = [_wholes(dice, change, wholes)] if wholes else []
    objects += [_part(dice, order, has_ordinals=has_ordinals) for order in parts]
    is_plural = len(objects) > 1 or objects[0].startswith(("los ", "las "))
    verb = _VERBS[change][is_plural]
    holds_lists = any(order.rest_moves or _is_compound(order) for order in parts)
    return f"{verb} {joined(objects, ';' if holds_lists or dice.random() < 0.5 else ',')}"


def _wholes(dice: Random, change: Change, labels: Sequence[str]) -> str:
    if len(labels) > 1:
        return f"los artículos {joined(labels)}"
    determiner = "un" if change is Change.ADDS and dice.random() < 0.4 else "el"
    return f"{determiner} artículo {labels[0]}"


def _part(dice: Random, order: Order, *, has_ordinals: bool) -> str:
    label = printed_label(order.label, has_ordinals=has_ordinals)
    bare = order.part.split(" ", 1)[1]
    is_added = order.change is Change.ADDS
    if is_added or _is_compound(order) or " de la " in order.part or dice.random() < 0.6:
        of = "al" if is_added and " a la " not in order.part else "del"
        said = f"{order.part} {of} artículo {label}"
    elif dice.random() < 0.5 and "fracci" in order.part:
        own = "sus" if order.part.startswith("las ") else "su"
        said = f"el artículo {label} en {own} {bare}"
    else:
        said = f"el artículo {label}, {bare}"
    return f"{said}, {order.rest_moves}" if order.rest_moves else said


def _is_compound(order: Order) -> bool:
    """Whether it names two parts: with commas around, nobody could tell whose they are."""
    return " y el " in order.part
