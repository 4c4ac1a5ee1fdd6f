"""What is to be printed: the copy handed to the press, free of any layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from extractors.model import Change, InstrumentKind, Operation
from pipelines.demo.fittings import NO_FITTINGS, USUAL_LETTERING, Fittings, Lettering
from pipelines.demo.printed import LabelStyle


class Style(StrEnum):
    """The gazettes and compilations whose layouts the press knows."""

    MICHOACAN = "michoacan"
    COAHUILA = "coahuila"
    EDOMEX = "edomex"
    DOF = "dof"
    OAXACA = "oaxaca"
    GENERAL = "general"  # any of the 33, after what their mastheads have in common
    FEDERAL_COMPILATION = "federal_compilation"
    STATE_COMPILATION = "state_compilation"


@dataclass(frozen=True, slots=True)
class Title:
    """The instrument's title where its text begins, in capitals, bold and centred."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """TÍTULO, CAPÍTULO, CONSIDERANDO, TRANSITORIOS: centred lines, kept with the next."""

    lines: tuple[str, ...]
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A recital, a formula or a closing line: words of no provision."""

    text: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article or, by ``is_transitory``, a transitory article of the instrument.

    ``label`` is canonical; ``style`` says how it is printed. A table, if any, follows
    the paragraphs and belongs to the provision's words, row by row.
    """

    label: str
    paragraphs: tuple[str, ...]
    style: LabelStyle = LabelStyle.CAPITALS_DASH
    is_transitory: bool = False
    is_repealed: bool = False
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Continuation:
    """More paragraphs of the article above, after a note that stands inside it."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WideTable:
    """A ruled table across all columns; its rows belong to the article above."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class QuotedArticle:
    """The wording that a decree gives an article of ``law``: nobody's article here."""

    law: str
    label: str
    operation: Change
    paragraphs: tuple[str, ...]
    style: LabelStyle = LabelStyle.CAPITALS_DASH


@dataclass(frozen=True, slots=True)
class Note:
    """A compilation's note that a decree changed the article above it."""

    label: str
    operation: Change
    printed: str
    decree: str | None
    gazette: str
    day: date


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs, centred, in a column or across them all: pairs of name and office."""

    signers: tuple[tuple[str, str], ...]
    is_wide: bool = False


Block = (
    Title
    | Heading
    | Paragraph
    | Article
    | Continuation
    | WideTable
    | QuotedArticle
    | Note
    | Signatures
)


@dataclass(frozen=True, slots=True)
class InstrumentSheet:
    """One titled legal text and its blocks in printed order.

    ``title`` is what the sumario prints and the truth holds; ``abrogates`` names the
    laws that a transitory ends; ``issues_next`` says that the instrument encloses the one
    after it, as a decree does the law that it issues.
    """

    title: str
    kind: InstrumentKind
    operation: Operation
    blocks: tuple[Block, ...]
    abrogates: tuple[str, ...] = ()
    is_listed: bool = True
    issues_next: bool = False


@dataclass(frozen=True, slots=True)
class EditionSheet:
    """One number of a gazette, which ``style`` names.

    Texts may use what WinAnsi has: Spanish and its marks. ``volume`` is the Roman
    TOMO; ``section`` counts from 1, ``None`` where the gazette prints none;
    ``watermark`` is set on every page, in the text layer; ``columns`` replaces
    the number that the gazette's later pages usually have. ``jurisdiction`` says whose
    gazette is printed in the general style; the others are one gazette's each.
    """

    file_name: str
    style: Style
    day: date
    number: str
    volume: str
    instruments: tuple[InstrumentSheet, ...]
    section: int | None = None
    columns: int | None = None
    watermark: str | None = None
    foot: str | None = None
    jurisdiction: str | None = None
    lettering: Lettering = USUAL_LETTERING
    fittings: Fittings = NO_FITTINGS


@dataclass(frozen=True, slots=True)
class CompilationSheet:
    """A law's consolidated text, with its first publication and its last reform.

    The ``*_words`` are printed as they stand; ``congress`` is whose compilation it is.
    """

    file_name: str
    style: Style
    jurisdiction: str
    congress: str
    law: InstrumentSheet
    published: date
    published_words: str
    last_reform: date
    last_reform_words: str
    watermark: str | None = None
    foot: str | None = None


Sheet = EditionSheet | CompilationSheet
