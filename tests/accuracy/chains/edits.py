"""The kinds of change that a decree makes to one article.

Each maker gives ``None`` where the article has nothing to change so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from random import Random
from typing import Final

from tests.accuracy.chains import additions, reforms, repeals
from tests.accuracy.chains.bodies import Body, Elision
from tests.accuracy.chains.orders import Edit

Maker = Callable[[Random, str, Body, Elision], Edit | None]


class Kind(StrEnum):
    """The kinds of change to one article, each as a test's sentence names it."""

    WHOLE = "a whole article is reformed"
    FRACTIONS = "fractions are reformed"
    PARAGRAPH = "a numbered paragraph is reformed"
    LAST_PARAGRAPH = "the last paragraph is reformed"
    FIRST_PARAGRAPH = "the paragraph before fractions is reformed"
    FRACTION_AND_LAST = "a fraction and the last paragraph are reformed"
    INCISO = "an inciso is reformed"
    ADD_FRACTION = "a fraction is added at the end"
    INSERT_FRACTION = "a fraction is added in the middle"
    ADD_PARAGRAPH = "a paragraph is added at the end"
    INSERT_PARAGRAPH = "a paragraph is added in the middle"
    ADD_ARTICLE = "an article bis is added"
    ADD_INCISOS = "incisos are added to a fraction"
    REPEAL_ARTICLE = "an article is repealed"
    REPEAL_FRACTION = "a fraction is repealed"
    REPEAL_PARAGRAPH = "a paragraph is repealed"


def make_edit(kind: Kind, dice: Random, label: str, body: Body, style: Elision) -> Edit | None:
    """A change of that kind to the article, if it has what such a change needs."""
    return _MAKERS[kind](dice, label, body, style)


_MAKERS: Final[Mapping[Kind, Maker]] = {
    Kind.WHOLE: reforms.whole,
    Kind.FRACTIONS: reforms.fractions,
    Kind.PARAGRAPH: reforms.paragraph,
    Kind.LAST_PARAGRAPH: reforms.last_paragraph,
    Kind.FIRST_PARAGRAPH: reforms.first_paragraph,
    Kind.FRACTION_AND_LAST: reforms.fraction_and_last,
    Kind.INCISO: reforms.inciso,
    Kind.ADD_FRACTION: additions.add_fraction,
    Kind.INSERT_FRACTION: additions.insert_fraction,
    Kind.ADD_PARAGRAPH: additions.add_paragraph,
    Kind.INSERT_PARAGRAPH: additions.insert_paragraph,
    Kind.ADD_ARTICLE: additions.add_article,
    Kind.ADD_INCISOS: additions.add_incisos,
    Kind.REPEAL_ARTICLE: repeals.repeal_article,
    Kind.REPEAL_FRACTION: repeals.repeal_fraction,
    Kind.REPEAL_PARAGRAPH: repeals.repeal_paragraph,
}
