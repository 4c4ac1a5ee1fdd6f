"""Eight drafting offices: how each prints labels, names parts and leaves out what stays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pipelines.demo.printed import LabelStyle, article_label


class Naming(StrEnum):
    """How a clause names a part of an article, each with its example."""

    PART_FIRST = "la fracción III del artículo 7"
    ARTICLE_FIRST = "el artículo 7, fracción III"
    ARTICLES_ONLY = "el artículo 7"


class Frame(StrEnum):
    """How a clause orders its verbs, each with its example."""

    PLAIN = "Se reforma X; se adiciona Y; y se deroga Z de la Ley"
    CAPITALS = "Se REFORMA X; se ADICIONA Y; y se DEROGA Z de la Ley"
    COLONS = "Se REFORMAN: X; se ADICIONAN: Y; y se DEROGAN: Z, todos de la Ley"
    MODIFIED = "Se modifica X; se agrega Y; y se suprime Z de la Ley"
    BY_NOUNS = "Se reforma la Ley por modificación de X, por adición de Y y por derogación de Z"
    LAW_FIRST = "De la Ley se reforma X; se adiciona Y; y se deroga Z"
    JOINT = "Se reforman y adicionan los artículos X, Y y Z de la Ley"
    APART = "an article of the decree for each verb"


FOR_MANY: Final = (Frame.JOINT, Frame.APART)
"""The frames that are for decrees on several articles; others are for any."""


@dataclass(frozen=True, slots=True)
class Office:
    """A congress's drafting office and its gazette.

    ``label`` has ``{}`` for number and suffix, which ``joint`` joins; ``style`` is the press's
    own form of it, where it has one. ``degree`` stands behind numbers below ten. In ``alone``,
    ``pair`` and ``span``, ``{a}`` and ``{b}`` are Roman numerals and ``{m}`` the mark of what
    stays; ``span_of_incisos`` is the like for letters. ``quotes`` enclose a wording; ``own`` and
    ``transitory`` are the labels of the decree's articles. One that ``repeats_opening`` prints
    the words above a list of fractions even where they stay.
    """

    code: str
    gazette: str
    decree: str
    label: str
    mark: str
    alone: str
    pair: str
    span: str
    span_of_incisos: str
    ending: str
    repealed: str
    namings: tuple[Naming, ...]
    frames: tuple[Frame, ...]
    style: LabelStyle | None = None
    own: LabelStyle = LabelStyle.CAPITALS_DASH
    transitory: LabelStyle = LabelStyle.WORDS_DASH
    joint: str = " "
    degree: str = ""
    stop: str = "."
    quotes: tuple[str, str] = ("", "")
    puts_ordinal_first: bool = False
    repeats_opening: bool = False

    def number(self, label: str) -> str:
        """A canonical label as the office writes it in a clause: ``8° Bis``."""
        number, _, suffix = label.partition(" ")
        degree = self.degree if int(number) < 10 else ""
        return f"{number}{degree}{self.joint}{suffix.title()}" if suffix else f"{number}{degree}"

    def heading(self, label: str) -> str:
        """A canonical label as it is printed before the article's words."""
        if self.style:
            return article_label(label, self.style)
        name = self.number(label)
        return self.label.format(name.upper() if self.label.isupper() else name)


OFFICES: Final[dict[str, Office]] = {
    "JAL": Office(
        code="JAL",
        gazette="el periódico oficial El Estado de Jalisco",
        decree="Decreto {n}/LX/13",
        label="Artículo {}.",
        joint="-",
        own=LabelStyle.LOWER_POINT,
        transitory=LabelStyle.WORDS_POINT,
        mark="[…]",
        alone="{a}. {m}",
        pair="{a}. y {b}. {m}",
        span="{a}. a la {b}. {m}",
        span_of_incisos="{a}) a la {b}) {m}",
        ending="para quedar como sigue:",
        repealed="Se deroga.",
        namings=(Naming.ARTICLES_ONLY, Naming.PART_FIRST),
        frames=(Frame.PLAIN, Frame.JOINT, Frame.APART),
    ),
    "NLE": Office(
        code="NLE",
        gazette="el Periódico Oficial del Estado",
        decree="Decreto Núm. {n}",
        label="Artículo {}.-",
        style=LabelStyle.LOWER_ORDINAL,
        degree="o",
        mark="....................",
        alone="{a}.- {m}",
        pair="{a}.- y {b}.- {m}",
        span="{a}.- a {b}.- {m}",
        span_of_incisos="{a}) a {b}) {m}",
        ending="para quedar como sigue:",
        repealed="Derogada.",
        namings=(Naming.PART_FIRST, Naming.ARTICLE_FIRST),
        frames=(Frame.BY_NOUNS,),
        stop=".-",
    ),
    "VER": Office(
        code="VER",
        gazette="la Gaceta Oficial del estado",
        decree="Decreto número {n}",
        label="Artículo {}.",
        style=LabelStyle.LOWER_POINT,
        own=LabelStyle.LOWER_POINT,
        transitory=LabelStyle.WORDS_POINT,
        mark="…",
        alone="{a}. {m}",
        pair="{a}. y {b}. {m}",
        span="{a}. a {b}. {m}",
        span_of_incisos="{a}) a {b}) {m}",
        ending="para quedar como sigue:",
        repealed="Se deroga.",
        namings=(Naming.PART_FIRST,),
        frames=(Frame.PLAIN, Frame.APART),
        puts_ordinal_first=True,
        repeats_opening=True,
    ),
    "PUE": Office(
        code="PUE",
        gazette="el Periódico Oficial del Estado",
        decree="Decreto número {n}",
        label="ARTÍCULO {}.-",
        style=LabelStyle.CAPITALS_DASH,
        own=LabelStyle.WORDS_DASH,
        mark="...",
        alone="{a}.- {m}",
        pair="{a}.- y {b}.- {m}",
        span="{a}.- a {b}.- {m}",
        span_of_incisos="{a}) al {b}) {m}",
        ending="para quedar en los siguientes términos:",
        repealed="Se deroga.",
        namings=(Naming.PART_FIRST, Naming.ARTICLE_FIRST),
        frames=(Frame.CAPITALS, Frame.COLONS),
        stop=".-",
    ),
    "SON": Office(
        code="SON",
        gazette="el Boletín Oficial del Gobierno del Estado",
        decree="Decreto No. {n}",
        label="ARTÍCULO {}.-",
        mark=". . .",
        alone="{a}.- {m}",
        pair="{a} y {b}.- {m}",
        span="{a} a la {b}.- {m}",
        span_of_incisos="{a}) a la {b}) {m}",
        ending="para quedar como siguen:",
        repealed="Se deroga.",
        namings=(Naming.ARTICLE_FIRST, Naming.ARTICLES_ONLY),
        frames=(Frame.MODIFIED, Frame.LAW_FIRST, Frame.PLAIN),
        degree="º",
        stop=".-",
    ),
    "OAX": Office(
        code="OAX",
        gazette="el Periódico Oficial del Gobierno del Estado",
        decree="Decreto número {n}",
        label="Artículo {}.-",
        own=LabelStyle.WORDS_DASH,
        mark="(…)",
        alone="{a}. {m}",
        pair="{a} y {b}. {m}",
        span="De la {a} a la {b} {m}",
        span_of_incisos="Del {a}) al {b}) {m}",
        ending="para quedar como sigue:",
        repealed="Se deroga.",
        namings=(Naming.PART_FIRST,),
        frames=(Frame.COLONS, Frame.CAPITALS, Frame.LAW_FIRST),
        degree="°",
    ),
    "YUC": Office(
        code="YUC",
        gazette="el Diario Oficial del Gobierno del Estado",
        decree="Decreto {n}",
        label="Art. {}.-",
        own=LabelStyle.LOWER_POINT,
        transitory=LabelStyle.WORDS_POINT,
        mark="...",
        alone="{a}. {m}",
        pair="{a}. y {b}. {m}",
        span="De la fracción {a} a la {b}. {m}",
        span_of_incisos="{a}) a {b}) {m}",
        ending="para quedar como sigue:",
        repealed="Se deroga.",
        namings=(Naming.PART_FIRST, Naming.ARTICLES_ONLY),
        frames=(Frame.PLAIN, Frame.JOINT),
        quotes=("“", "”"),
    ),
    "CMX": Office(
        code="CMX",
        gazette="la Gaceta Oficial de la Ciudad de México",
        decree="Decreto",
        label="ARTÍCULO {}.",
        own=LabelStyle.WORDS_POINT,
        mark="[...]",
        alone="{a}. {m}",
        pair="{a}. y {b}. {m}",
        span="{a} al {b}. {m}",
        span_of_incisos="{a}) al {b}) {m}",
        ending="quedando de la siguiente manera:",
        repealed="Se deroga.",
        namings=(Naming.PART_FIRST, Naming.ARTICLE_FIRST),
        frames=(Frame.PLAIN, Frame.CAPITALS),
        quotes=('"', '"'),
        puts_ordinal_first=True,
    ),
}
