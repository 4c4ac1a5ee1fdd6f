"""The shelves' instruments: decrees, laws, agreements and notices of any jurisdiction."""

from __future__ import annotations

from typing import Final

from extractors.model import Change, InstrumentKind, Operation
from pipelines.demo.laws import article, transitory
from pipelines.demo.matters import Agreement, Notice, Reform
from pipelines.demo.nameplates import capital_of, entity_of
from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import (
    Article,
    Block,
    Heading,
    InstrumentSheet,
    Paragraph,
    QuotedArticle,
    Signatures,
    Title,
)

_IN_FORCE: Final = "entrará en vigor al día siguiente de su publicación en este medio oficial."
_MONTH: Final = "noviembre de dos mil veintiséis"
_GREETINGS: Final = (
    "a sus habitantes hace saber: que el Congreso se ha servido dirigirme el siguiente",
    "a todos sus habitantes, sabed: que el Congreso ha tenido a bien enviarme el siguiente",
)
_CONGRESSES: Final = {"FED": "El Congreso General de los Estados Unidos Mexicanos"}
_ISSUERS: Final = {"CMX": "la Alcaldía de Ejemplo", "FED": "la Oficialía de Ejemplo"}


def of_entity(code: str) -> str:
    """The jurisdiction as a genitive.

    Example:
        >>> of_entity("JAL"), of_entity("CMX")
        ('del Estado de Jalisco', 'de la Ciudad de México')
    """
    return _of(entity_of(code))


def reform_decree(code: str, number: int, reform: Reform) -> InstrumentSheet:
    """A decree that gives one article of a law a new wording."""
    act = f"se reforma el artículo {reform.label} de la {reform.law}"
    title = f"Decreto número {number} por el que {act}"
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.AMENDS,
        blocks=(
            *_opening(code, title),
            article("unico", f"S{act[1:]}, para quedar como sigue:"),
            QuotedArticle(reform.law, reform.label, Change.REFORMS, reform.wording),
            Heading(("TRANSITORIO",)),
            transitory("unico", f"El presente Decreto {_IN_FORCE}"),
            *_closing(code),
        ),
    )


def enactment(
    code: str, number: int, law: str, articles: tuple[tuple[str, ...], ...], style: LabelStyle
) -> tuple[InstrumentSheet, InstrumentSheet]:
    """A decree and the law that it issues, whose articles are numbered from 1."""
    title = f"Decreto número {number} por el que se expide la {law}"
    decree = InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.ENACTS,
        blocks=(
            *_opening(code, title),
            article("unico", f"Se expide la {law}, para quedar como sigue:"),
        ),
        issues_next=True,
    )
    return decree, InstrumentSheet(
        title=law,
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        is_listed=False,
        blocks=(
            Title(law),
            Heading(("CAPÍTULO ÚNICO",)),
            *(Article(str(place), words, style) for place, words in enumerate(articles, start=1)),
            Heading(("TRANSITORIOS",)),
            transitory("1", f"La presente Ley {_IN_FORCE}"),
            transitory("2", "Se derogan las disposiciones que se opongan a la presente Ley."),
            *_closing(code),
        ),
    )


def agreement(code: str, subject: Agreement) -> InstrumentSheet:
    """An agreement of the executive, its points numbered in words."""
    title = f"Acuerdo por el que {subject.matter}"
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.ACUERDO,
        operation=Operation.NONE,
        blocks=(
            Title(title),
            Paragraph(
                f"La Secretaría de Gobierno {of_entity(code)}, en ejercicio de sus atribuciones, "
                "ha tenido a bien expedir el siguiente"
            ),
            Heading(("ACUERDO",)),
            *(
                Article(str(place), (words,), LabelStyle.WORDS_DASH)
                for place, words in enumerate(subject.points, start=1)
            ),
            Heading(("TRANSITORIO",)),
            transitory("unico", f"El presente Acuerdo {_IN_FORCE}"),
            Paragraph(f"Dado en las oficinas de la Secretaría. {capital_of(code)}, {_MONTH}."),
            Signatures((("PERSONA DE EJEMPLO", "Titular de la Secretaría de Gobierno"),)),
        ),
    )


def notice(code: str, subject: Notice) -> InstrumentSheet:
    """A notice of the capital's town hall: words without articles."""
    issuer = _ISSUERS.get(code, f"el Ayuntamiento de {capital_of(code)}")
    title = f"Aviso {_of(issuer)} sobre {subject.matter}"
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.AVISO,
        operation=Operation.NONE,
        blocks=(
            Title(title),
            *(Paragraph(words) for words in subject.words),
            Signatures((("PERSONA DE EJEMPLO", "Titular de la oficina que avisa"),)),
        ),
    )


def _of(name: str) -> str:
    return f"de {name}".replace("de el ", "del ", 1)


def _opening(code: str, title: str) -> tuple[Block, ...]:
    congress = _CONGRESSES.get(code, f"El Congreso {of_entity(code)}")
    greeting = _GREETINGS[len(title) % len(_GREETINGS)]
    return (
        Title(title),
        Paragraph(f"La persona titular del Poder Ejecutivo {of_entity(code)}, {greeting}"),
        Heading(("DECRETO",)),
        Heading((f"{congress.upper()} DECRETA:",)),
    )


def _closing(code: str) -> tuple[Block, ...]:
    return (
        Paragraph("El Poder Ejecutivo dispondrá que el Decreto se publique y se observe."),
        Paragraph(
            f"Dado en el salón de sesiones del Poder Legislativo. {capital_of(code)}, {_MONTH}."
        ),
        Signatures((("DIPUTADA DE EJEMPLO", "Presidenta"), ("DIPUTADO DE EJEMPLO", "Secretario"))),
    )
