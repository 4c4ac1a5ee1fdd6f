"""Plots in which whole articles change: all verbs of a decree, additions, other laws."""

from __future__ import annotations

from pipelines.demo.enactments import of_entity
from tests.accuracy.drafting.articles import Article, fractions, paragraph
from tests.accuracy.drafting.docket import Docket
from tests.accuracy.drafting.redrafts import Redraft, Verb
from tests.accuracy.drafting.vocabulary import NEIGHBOUR


def _added(docket: Docket, label: str) -> Redraft:
    return docket[label].whole(paragraph(docket.words.sentence()), verb=Verb.ADD)


def _anew(docket: Docket, role: str) -> Redraft:
    return docket[role].whole(paragraph(docket.words.sentence()))


def every_verb(docket: Docket) -> None:
    """One decree words anew, adds and repeals, and quotes it all in the law's order."""
    docket.enact()
    beside = f"{docket.label('plain 1')} bis"
    docket.amend(
        docket["duties"].fraction("III", docket.words.task()),
        _anew(docket, "plain 2"),
        _added(docket, beside),
        docket["plain 3"].repeal(),
    )
    docket.amend(_anew(docket, beside))


def many_articles(docket: Docket) -> None:
    """Whole articles and parts of others under one clause, no verb of repeal."""
    docket.enact()
    docket.amend(
        _anew(docket, "plain 1"),
        docket["plan"].paragraph(2, docket.words.sentence()),
        docket["duties"].fraction("II", docket.words.task()),
        docket["shelter"].add_paragraph(3, docket.words.sentence()),
    )


def repeals(docket: Docket) -> None:
    """An article repealed by the clause alone, two more as the decree quotes them."""
    docket.enact()
    docket.amend(docket["plain 4"].repeal().unquoted())
    docket.amend(docket["plain 1"].repeal(), docket["shelter"].repeal())


def squeezed_in(docket: Docket) -> None:
    """Articles Bis and Ter, one worded anew later, the other repealed."""
    docket.enact()
    number = docket.label("plain 2")
    docket.amend(_added(docket, f"{number} bis"), _added(docket, f"{number} ter"))
    docket.amend(_anew(docket, f"{number} bis"))
    docket.amend(docket[f"{number} ter"].repeal())


def behind_the_last(docket: Docket) -> None:
    """An article with the next number, then a fraction list in place of its words."""
    docket.enact()
    number = str(len(docket.articles) + 1)
    docket.amend(_added(docket, number))
    opening = paragraph("Las autoridades municipales habrán de:")
    docket.amend(docket[number].whole(opening, *fractions(*docket.words.tasks(3))))


def chapter_added(docket: Docket) -> None:
    """A chapter with its articles, its heading among the wordings."""
    docket.enact()
    number = docket.label("plain 5")
    labels = [f"{number} bis", f"{number} ter"]
    names = " y ".join(docket.office.number(label) for label in labels)
    docket.amend(
        *(_added(docket, label) for label in labels),
        said=(
            "Se adiciona un Capítulo Segundo denominado “De los Albergues”, que comprende los "
            f"artículos {names}, a la {docket.law}, {docket.office.ending}"
        ),
        headings={labels[0]: ("CAPÍTULO SEGUNDO", "DE LOS ALBERGUES")},
    )


def article_and_its_neighbours(docket: Docket) -> None:
    """A decree that words an article anew twice over the years, and its neighbour between."""
    docket.enact()
    docket.amend(_anew(docket, "plan"))
    docket.amend(_anew(docket, "plain 5"), start=docket.next_start())
    docket.amend(_anew(docket, "plan"), _anew(docket, "plain 1"))


def repealed_and_back(docket: Docket) -> None:
    """A repealed article that a later decree gives words again."""
    docket.enact()
    docket.amend(docket["plain 3"].repeal())
    docket.amend(_anew(docket, "plain 3"))


def two_laws(docket: Docket) -> None:
    """A decree whose first article changes another law's articles of the same numbers."""
    docket.enact()
    other = NEIGHBOUR.format(of=of_entity(docket.office.code))
    label = docket.label("plain 1")
    theirs = Redraft(Article(label, ())).whole(paragraph(docket.words.sentence()))
    docket.amend(
        _anew(docket, "plain 1"),
        docket["duties"].fraction("II", docket.words.task()),
        others=((other, (theirs,)),),
    )


def two_decrees_of_one_day(docket: Docket) -> None:
    """Two decrees in one edition, on different articles."""
    docket.enact()
    docket.amend(_anew(docket, "plain 1"))
    docket.amend(docket["duties"].fraction("IV", docket.words.task()), published=docket.day)
