"""The copy of laws, of decrees that end them, of errata and of the Court's rulings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.model import InstrumentKind, Operation
from pipelines.demo.nameplates import capital_of
from pipelines.demo.printed import LabelStyle, long_date
from pipelines.demo.sheets import Article as PrintedArticle
from pipelines.demo.sheets import Block, Heading, InstrumentSheet, Paragraph, Signatures, Title
from tests.accuracy.drafting.articles import Article
from tests.accuracy.drafting.formalities import closing, opening, transitories
from tests.accuracy.drafting.offices import Office


def law_sheets(
    office: Office,
    number: int,
    day: date,
    law: str,
    articles: Sequence[Article],
    temporary: Sequence[str],
) -> tuple[InstrumentSheet, InstrumentSheet]:
    """The decree that issues a law, and the law."""
    title = f"{office.decree.format(n=number)} por el que se expide la {law}"
    words = f"Se expide la {law}, en los términos siguientes:"
    decree = InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.ENACTS,
        blocks=(*opening(office, title), PrintedArticle("unico", (words,), office.own)),
        issues_next=True,
    )
    return decree, InstrumentSheet(
        title=law,
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        is_listed=False,
        blocks=(
            Title(law),
            Heading(("CAPÍTULO ÚNICO", "DISPOSICIONES GENERALES")),
            *(block for article in articles for block in _law_article(article, office)),
            *transitories(office, *temporary),
            *closing(office, day),
        ),
    )


def _law_article(article: Article, office: Office) -> tuple[Block, ...]:
    lines = article.lines(office.stop)
    if office.style:
        return (PrintedArticle(article.label, lines, office.style),)
    return tuple(
        Paragraph(line) for line in (f"{office.heading(article.label)} {lines[0]}", *lines[1:])
    )


def abrogation_sheet(
    office: Office, number: int, day: date, ended: str, in_force: str
) -> InstrumentSheet:
    """A decree that ends a law and says no more; ``ended`` names it and its publication."""
    law = ended.partition(", publicada")[0]
    title = f"{office.decree.format(n=number)} por el que se abroga la {law}"
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.ABROGATES,
        blocks=(
            *opening(office, title),
            PrintedArticle("unico", (f"Se abroga la {ended}.",), office.own),
            *transitories(office, f"El presente Decreto {in_force}"),
            *closing(office, day),
        ),
        abrogates=(law,),
    )


def errata_sheet(
    office: Office, subject: str, day: date, blocks: tuple[Block, ...]
) -> InstrumentSheet:
    """A fe de erratas; ``subject`` follows "al" or "a la"."""
    title = f"Fe de erratas {subject}"
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.OTRO,
        operation=Operation.NONE,
        blocks=(
            Title(title),
            *blocks,
            Paragraph(f"{capital_of(office.code)}, a {long_date(day)}."),
            Signatures((("PERSONA DE EJEMPLO", "Titular de la dirección de la gaceta"),)),
        ),
    )


def ruling_sheet(case: str, points: Sequence[str], day: date) -> InstrumentSheet:
    """The Supreme Court's sentence on a case, its points in words."""
    title = (
        "Sentencia dictada por el Pleno de la Suprema Corte de Justicia de la Nación en la "
        f"acción de inconstitucionalidad {case}"
    )
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.OTRO,
        operation=Operation.NONE,
        blocks=(
            Title(title),
            Paragraph(
                "Vistos los autos para resolver, y oídos quienes promovieron y quienes "
                "expidieron la norma que se combate, el Tribunal Pleno"
            ),
            Heading(("RESUELVE:",)),
            *(
                PrintedArticle(str(place), (words,), LabelStyle.WORDS_POINT)
                for place, words in enumerate(points, start=1)
            ),
            Paragraph(f"Así lo resolvió el Pleno. Ciudad de México, a {long_date(day)}."),
            Signatures((("PERSONA DE EJEMPLO", "Secretaría General de Acuerdos"),)),
        ),
    )
