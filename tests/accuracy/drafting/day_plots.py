"""Plots about the day from which a decree binds."""

from __future__ import annotations

from datetime import timedelta

from tests.accuracy.drafting.articles import paragraph
from tests.accuracy.drafting.docket import Docket
from tests.accuracy.drafting.starts import (
    SAME_DAY,
    SAME_DAY_TOO,
    SIXTY_DAYS,
    THIRTY_DAYS,
    new_year,
    on_day,
)


def at_once_and_later(docket: Docket) -> None:
    """From the day of publication; after sixty days; after thirty, in figures."""
    docket.enact(SAME_DAY)
    docket.amend(docket["duties"].fraction("II", docket.words.task()), start=SIXTY_DAYS)
    docket.amend(docket["duties"].fraction("II", docket.words.task()), start=SAME_DAY_TOO)
    docket.amend(docket["plan"].paragraph(1, docket.words.sentence()), start=THIRTY_DAYS)


def from_new_year(docket: Docket) -> None:
    """From the first of January, in figures and in words, and from any other day."""
    docket.enact(new_year(docket.day.year + 1))
    docket.later(400, 500)
    docket.amend(
        docket["duties"].fraction("I", docket.words.task()),
        start=new_year(docket.day.year + 2, in_words=True),
        published=docket.day,
    )
    docket.later(800, 900)
    day = docket.day + timedelta(days=45)
    docket.amend(
        docket["shelter"].paragraph(2, docket.words.sentence()),
        start=on_day(day),
        published=docket.day,
    )


def one_article_later(docket: Docket) -> None:
    """The day after, except for one article."""
    docket.enact()
    docket.later()
    docket.amend(
        docket["duties"].fraction("III", docket.words.task()),
        docket["plain 2"].whole(paragraph(docket.words.sentence())),
        published=docket.day,
        delayed={docket.label("plain 2"): on_day(docket.day + timedelta(days=200))},
    )


def overtaken(docket: Docket) -> None:
    """A decree that binds after sixty days is overtaken by one that binds at once."""
    docket.enact()
    first = docket.later()
    second = first + timedelta(days=20)
    quick, slow = docket.words.task(), docket.words.task()
    docket.amend(docket["duties"].fraction("IV", quick), start=SAME_DAY, published=second)
    docket.amend(docket["duties"].fraction("II", slow), start=SIXTY_DAYS, published=first)
