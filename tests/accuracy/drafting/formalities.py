"""What stands around the articles of every instrument: its opening, transitories and end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipelines.demo.enactments import of_entity
from pipelines.demo.nameplates import capital_of
from pipelines.demo.printed import long_date
from pipelines.demo.sheets import Article, Block, Heading, Paragraph, Signatures, Title
from tests.accuracy.drafting.offices import Office


def opening(office: Office, title: str, recitals: Sequence[str] = ()) -> tuple[Block, ...]:
    """A decree's title, who makes it known and why, and the congress's formula."""
    place = of_entity(office.code)
    return (
        Title(title),
        Paragraph(
            f"Quien ejerce el Poder Ejecutivo {place}, a quienes habitan en él hace saber que la "
            "Legislatura le ha comunicado lo siguiente:"
        ),
        *((Heading(("CONSIDERANDO",)),) if recitals else ()),
        *(Paragraph(words) for words in recitals),
        Heading((f"EL CONGRESO {place.upper()} DECRETA:",)),
    )


def transitories(office: Office, *words: str) -> tuple[Block, ...]:
    """The transitories under their heading, numbered from 1; a single one is "único"."""
    labels = ["unico"] if len(words) == 1 else [str(place + 1) for place in range(len(words))]
    return (
        Heading(("TRANSITORIO" if len(words) == 1 else "TRANSITORIOS",)),
        *(
            Article(label, (each,), office.transitory, is_transitory=True)
            for label, each in zip(labels, words, strict=True)
        ),
    )


def closing(office: Office, day: date) -> tuple[Block, ...]:
    """Place, day and signatures."""
    return (
        Paragraph(f"Salón de sesiones del Congreso. {capital_of(office.code)}, {long_date(day)}."),
        Signatures((("DIPUTADA DE EJEMPLO", "Presidenta"), ("DIPUTADO DE EJEMPLO", "Secretario"))),
    )
