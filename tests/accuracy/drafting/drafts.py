"""A law's first text: what each of its articles is for, and its words."""

from __future__ import annotations

from random import Random

from pipelines.demo.enactments import of_entity
from tests.accuracy.drafting.articles import Article, Piece, fractions, incisos, paragraph
from tests.accuracy.drafting.vocabulary import Vocabulary


def first_draft(code: str, words: Vocabulary, dice: Random) -> dict[str, Article]:
    """The articles of a law by their role, in an order of the dice's, numbered from 1."""
    place = of_entity(code)
    scope = paragraph(f"Esta Ley es de orden público y rige en todo el territorio {place}.")
    bodies = _lists(words, dice) | _prose(words)
    order = list(bodies)
    dice.shuffle(order)
    bodies = {"scope": (scope,)} | {role: bodies[role] for role in order}
    return {
        role: Article(str(number), pieces)
        for number, (role, pieces) in enumerate(bodies.items(), start=1)
    }


def _lists(words: Vocabulary, dice: Random) -> dict[str, tuple[Piece, ...]]:
    return {
        "terms": (
            paragraph("Para efectos de esta Ley, se entiende por:"),
            *fractions(*words.terms(dice.randint(4, 6))),
        ),
        "duties": (
            paragraph("La Comisión tendrá las atribuciones siguientes:"),
            *fractions(*words.tasks(dice.randint(6, 8))),
        ),
        "rights": (
            paragraph("En favor de las víctimas, las autoridades deberán:"),
            *fractions(*words.tasks(dice.randint(4, 6))),
            paragraph(words.sentence()),
        ),
        "board": (
            paragraph("La Comisión se integra de la manera siguiente:"),
            *fractions(
                "Una presidencia, a cargo de la Secretaría General de Gobierno;",
                "Una secretaría técnica, con voz y sin voto; y",
                "Vocalías, que serán:",
            ),
            *incisos(words.seats(dice.randint(4, 5))),
        ),
    }


def _prose(words: Vocabulary) -> dict[str, tuple[Piece, ...]]:
    return {
        "plan": tuple(paragraph(words.sentence()) for _ in range(3)),
        "shelter": tuple(paragraph(words.sentence()) for _ in range(2)),
        **{f"plain {number}": (paragraph(words.sentence()),) for number in range(1, 6)},
    }
