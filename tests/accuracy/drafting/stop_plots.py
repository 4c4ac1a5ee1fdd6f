"""Plots in which a decree cannot be applied without guessing, and what a later one mends."""

from __future__ import annotations

from dataclasses import replace

from tests.accuracy.drafting.articles import Article, Kind, fractions, paragraph
from tests.accuracy.drafting.docket import Docket
from tests.accuracy.drafting.redrafts import Act, Redraft, Verb


def fraction_that_is_not(docket: Docket) -> None:
    """A fraction XII of an article that has eight at most; a whole wording follows."""
    docket.enact()
    label = docket.label("duties")
    act = Act(Verb.REFORM, label, Kind.FRACTION, ("XII",))
    pieces = docket["duties"].article.pieces
    more = tuple(replace(pieces[1], words=docket.words.task()) for _ in range(13 - len(pieces)))
    longer = Article(label, (*pieces, *more))
    new = longer.spliced(12, 13, replace(pieces[1], words=docket.words.task()))
    docket.amend(Redraft(new, (act,)), fails=[label])
    docket.amend(docket["duties"].whole(*pieces[:1], *fractions(*docket.words.tasks(3))))


def paragraph_that_is_not(docket: Docket) -> None:
    """A fourth paragraph worded anew where there are two; other articles go on."""
    docket.enact()
    label = docket.label("shelter")
    act = Act(Verb.REFORM, label, Kind.PARAGRAPH, ("4",))
    pieces = docket["shelter"].article.pieces
    new = Article(label, (*pieces, pieces[0])).spliced(3, 3, paragraph(docket.words.sentence()))
    docket.amend(
        Redraft(new, (act,)), docket["duties"].fraction("II", docket.words.task()), fails=[label]
    )
    docket.amend(docket["duties"].fraction("IV", docket.words.task()))


def change_without_words(docket: Docket) -> None:
    """A clause that announces a change and prints no wording for it."""
    docket.enact()
    label = docket.label("plain 3")
    number = docket.office.number(label)
    redraft = docket["plain 3"].whole(paragraph(docket.words.sentence())).unquoted()
    docket.amend(
        redraft,
        fails=[label],
        said=f"Se reforma el artículo {number} de la {docket.law}, en lo conducente.",
    )
    docket.amend(docket["plain 4"].whole(paragraph(docket.words.sentence())))
