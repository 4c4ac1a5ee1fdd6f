"""The instruments of a chain as copy for the press: laws, decrees, errata and rulings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from extractors.model import InstrumentKind, Operation
from pipelines.demo.enactments import of_entity
from pipelines.demo.laws import article, transitory
from pipelines.demo.nameplates import capital_of
from pipelines.demo.printed import LabelStyle, long_date
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
from tests.accuracy.chains.bodies import Body
from tests.accuracy.chains.clauses import clause, verbs_of
from tests.accuracy.chains.copy import LawName
from tests.accuracy.chains.orders import Edit
from tests.accuracy.chains.spanish import joined

_OPPOSED: Final = (
    "Se derogan todas las disposiciones que se opongan al presente Decreto.",
    "Se derogan todas las disposiciones legales y reglamentarias que se opongan al contenido de "
    "este Decreto.",
)
_DOUBLES: Final = "~"


@dataclass(frozen=True, slots=True)
class Setting:
    """Who publishes, and how labels are printed."""

    code: str
    style: LabelStyle

    @property
    def has_ordinals(self) -> bool:
        """Whether articles up to the ninth are called ``5o.``."""
        return self.style is LabelStyle.LOWER_ORDINAL


@dataclass(frozen=True, slots=True)
class Amending:
    """What a decree does to one law."""

    law: LawName
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A text that was published: its name with "el" or "la", and when."""

    name: str
    day: date


def enactment(
    setting: Setting,
    number: int,
    law: LawName,
    bodies: Mapping[str, Body],
    transitories: Sequence[str],
) -> tuple[InstrumentSheet, InstrumentSheet]:
    """A decree and the law that it issues."""
    title = f"Decreto número {number} por el que se expide {law.accusative}"
    decree = InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.ENACTS,
        blocks=(
            *_opening(setting.code, title),
            article("unico", f"Se expide {law.accusative}, para quedar como sigue:"),
        ),
        issues_next=True,
    )
    text = InstrumentSheet(
        title=law.title,
        kind=law.kind,
        operation=Operation.ENACTS,
        is_listed=False,
        blocks=(
            Title(law.title),
            Heading(("CAPÍTULO ÚNICO", "DISPOSICIONES GENERALES")),
            *(_article(label, body, setting) for label, body in bodies.items()),
            *_transitories(transitories),
            *_closing(setting.code),
        ),
    )
    return decree, text


def amending_decree(
    dice: Random,
    setting: Setting,
    number: int,
    amendings: Sequence[Amending],
    transitories: Sequence[str],
    ahead: str = "",
) -> InstrumentSheet:
    """A decree that changes one law, or two by an article each; ``ahead`` is said before it."""
    return InstrumentSheet(
        title=decree_title(number, amendings),
        kind=InstrumentKind.DECRETO,
        operation=Operation.AMENDS,
        blocks=(
            *((Paragraph(ahead),) if ahead else ()),
            *_opening(setting.code, decree_title(number, amendings)),
            *_operative(dice, setting, amendings),
            *_transitories(transitories),
            *_closing(setting.code),
        ),
    )


def decree_title(number: int, amendings: Sequence[Amending]) -> str:
    """The decree's title, as it is cited too."""
    verbs = verbs_of([edit for one in amendings for edit in one.edits])
    laws = joined([one.law.genitive for one in amendings])
    return f"Decreto número {number} por el que {verbs} diversas disposiciones {laws}"


def errata(
    dice: Random, code: str, wrong: Reference, label: str, says: str, must_say: str
) -> InstrumentSheet:
    """The correction of some words that were misprinted in an article."""
    end = "a" if wrong.name.startswith("la ") else "o"
    where = f"publicad{end} en el Periódico Oficial el {long_date(wrong.day)}"
    left, right = dice.choice((("«", "»"), ("“", "”"), ('"', '"')))
    text = (
        f"En {wrong.name}, {where}, en el artículo {label}, dice: {left}{says}{right}; debe decir: "
    )
    return InstrumentSheet(
        title=f"Fe de erratas a {wrong.name}".replace(" a el ", " al "),
        kind=InstrumentKind.AVISO,
        operation=Operation.AMENDS,
        blocks=(
            Title("FE DE ERRATAS"),
            Paragraph(f"{text}{left}{must_say}{right}."),
            Paragraph(f"{capital_of(code)}. La Dirección del Periódico Oficial."),
        ),
    )


def ruling(code: str, number: str, law: LawName, struck: str, effects: str) -> InstrumentSheet:
    """A court's judgment that declares a provision invalid, as gazettes print it."""
    title = (
        "Sentencia dictada por el Pleno de la Suprema Corte de Justicia de la Nación en la acción "
        f"de inconstitucionalidad {number}"
    )
    points = (
        "Es procedente y fundada la presente acción de inconstitucionalidad.",
        f"Se declara la invalidez {struck}, {law.genitive}, en los términos del considerando "
        "quinto de esta resolución.",
        *((effects,) if effects else ()),
        "Publíquese esta resolución en el Periódico Oficial y en el Semanario Judicial.",
    )
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.OTRO,
        operation=Operation.NONE,
        blocks=(
            Title(title),
            Paragraph("Vistos los autos para resolver, el Pleno llegó a la conclusión siguiente."),
            Heading(("RESUELVE:",)),
            *(
                Article(str(place), (words,), LabelStyle.WORDS_DASH)
                for place, words in enumerate(points, start=1)
            ),
            Paragraph(f"Notifíquese al Congreso {of_entity(code)}. En su oportunidad, archívese."),
            Signatures((("MINISTRA DE EJEMPLO", "Presidenta"), ("DE EJEMPLO", "Secretario"))),
        ),
    )


def closing_formula(dice: Random) -> tuple[str, ...]:
    """The repeal of whatever is opposed, which ends nothing; or nothing."""
    return dice.choice(((), (dice.choice(_OPPOSED),)))


def _operative(dice: Random, setting: Setting, amendings: Sequence[Amending]) -> list[Block]:
    blocks: list[Block] = []
    for place, one in enumerate(amendings, start=1):
        words = clause(dice, one.law, one.edits, has_ordinals=setting.has_ordinals)
        if len(amendings) == 1:
            blocks.append(article("unico", words))
        else:
            blocks.append(Article(str(place), (words,), LabelStyle.ARTICLE_IN_WORDS))
        blocks += [
            QuotedArticle(
                one.law.title, edit.label, edit.orders[0].change, edit.wording, setting.style
            )
            for edit in one.edits
            if edit.wording
        ]
    return blocks


def _article(label: str, body: Body, setting: Setting) -> Article:
    paragraphs = tuple(part.printed for part in body)
    return Article(label.partition(_DOUBLES)[0], paragraphs, setting.style)


def _transitories(texts: Sequence[str]) -> tuple[Block, ...]:
    if len(texts) == 1:
        return (Heading(("TRANSITORIO",)), transitory("unico", texts[0]))
    numbered = (transitory(str(place), text) for place, text in enumerate(texts, start=1))
    return (Heading(("TRANSITORIOS",)), *numbered)


def _opening(code: str, title: str) -> tuple[Block, ...]:
    congress = "El Congreso General" if code == "FED" else f"El Congreso {of_entity(code)}"
    return (
        Title(title),
        Paragraph(
            f"La persona titular del Poder Ejecutivo {of_entity(code)}, a sus habitantes hace "
            "saber: que el Congreso se ha servido dirigirme el siguiente"
        ),
        Heading(("DECRETO",)),
        Heading((f"{congress.upper()} DECRETA:",)),
    )


def _closing(code: str) -> tuple[Block, ...]:
    return (
        Paragraph("El Poder Ejecutivo dispondrá que el Decreto se publique y se observe."),
        Paragraph(f"Dado en el salón de sesiones del Poder Legislativo. {capital_of(code)}."),
        Signatures((("DIPUTADA DE EJEMPLO", "Presidenta"), ("DIPUTADO DE EJEMPLO", "Secretario"))),
    )
