"""The copy of the type specimens: an edition with one invented law, and what decks it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from extractors.model import InstrumentKind, Operation
from pipelines.demo.invented_law import invented_articles
from pipelines.demo.laws import transitory
from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import (
    Article,
    Block,
    CompilationSheet,
    EditionSheet,
    Heading,
    InstrumentSheet,
    Paragraph,
    Signatures,
    Style,
    Title,
    WideTable,
)

TABLE: Final = (
    ("Concepto", "Unidad", "Cuota anual", "Cuota mensual"),
    ("Puesto fijo en mercado", "metro", "$1,250.00", "$104.20"),
    ("Puesto semifijo", "metro", "$980.50", "$81.70"),
    ("Anuncio luminoso", "pieza", "$2,340.00", "$195.00"),
    ("Estacionamiento de carga", "cajón", "$4,115.00", "$342.90"),
    ("Licencia de obra menor", "trámite", "$615.75", "$51.30"),
)
NOTES: Final = (
    "Objeto de la norma y sus alcances",
    "Véase el acuerdo de 12 de marzo",
    "De las autoridades",
    "Plazos y términos",
    "Reformado, P.O. 45",
)
LEGEND: Final = (
    "La autenticidad de este documento se verifica con el código de la izquierda",
    "o en la oficina que lo expide, con la cadena 4F7A-99B0-13CE-58D2.",
)
STRIP: Final = (
    "Firma electrónica avanzada: MIIGzDCCBLSgAwIBAgIUMDAwMDEwMDAwMDA1 Sello digital: "
    "kX9vQ2fLr7TnB0wZcYp4HdUe1MsGaJ6i Cadena original: ||1.0|2026|11|0042||"
)
SEAL: Final = "GOBIERNO DEL ESTADO · OFICIALÍA DE EJEMPLO · "

_MATTERS: Final = ("Archivos Vecinales", "Mercados", "Bibliotecas", "Caminos Rurales", "Viveros")
_SIGNERS: Final = (
    ("DIPUTADA DE EJEMPLO", "Presidenta de la Mesa Directiva"),
    ("DIPUTADO DE EJEMPLO", "Secretario"),
)
_TABLED: Final = 6  # every so many articles have a table


@dataclass(frozen=True, slots=True)
class Copy:
    """Which words: other ones by another seed, and as many articles as asked for.

    ``articles`` is ``None`` for as many as a layout needs to show itself.
    """

    seed: int
    articles: int | None = None


def edition(
    copy: Copy,
    style: Style,
    *,
    code: str | None = None,
    usual: int = 24,
    label: LabelStyle = LabelStyle.CAPITALS_DASH,
) -> EditionSheet:
    """An edition that prints one law, of the ``usual`` number of articles unless told."""
    seed = copy.seed
    return EditionSheet(
        file_name=f"specimen-{seed}.pdf",
        style=style,
        jurisdiction=code,
        day=date(2011, 1, 5) + timedelta(days=97 * seed % 5000),
        number=str(20 + seed),
        volume="CXLII",
        section=None if style is Style.DOF else 2,
        instruments=(_law(copy, label, usual),),
    )


def compilation(copy: Copy, style: Style) -> CompilationSheet:
    """A law's consolidated text, without reforms."""
    is_federal = style is Style.FEDERAL_COMPILATION
    congress = "CÁMARA DE DIPUTADOS" if is_federal else "CONGRESO DEL ESTADO DE DURANGO"
    return CompilationSheet(
        file_name=f"specimen-{copy.seed}.pdf",
        style=style,
        jurisdiction="FED" if is_federal else "DUR",
        congress=congress,
        law=_law(copy, LabelStyle.LOWER_POINT, 20),
        published=date(2012, 6, 14),
        published_words="Publicada el 14 de junio de 2012",
        last_reform=date(2018, 1, 19),
        last_reform_words="Última reforma publicada el 19 de enero de 2018",
    )


def with_tables(sheet: EditionSheet, *, is_wide: bool) -> EditionSheet:
    """The edition with a table in some articles: in the column, or across all columns."""
    return _changed(sheet, lambda block: _tabled(block, is_wide=is_wide))


def with_wide_signatures(sheet: EditionSheet) -> EditionSheet:
    """The edition, its signatures across all columns."""
    return _changed(sheet, _signed_widely)


def _changed(sheet: EditionSheet, change: Callable[[Block], tuple[Block, ...]]) -> EditionSheet:
    (law,) = sheet.instruments
    blocks = tuple(changed for block in law.blocks for changed in change(block))
    return replace(sheet, instruments=(replace(law, blocks=blocks),))


def _tabled(block: Block, *, is_wide: bool) -> tuple[Block, ...]:
    if not isinstance(block, Article) or block.is_transitory or int(block.label) % _TABLED:
        return (block,)
    return (block, WideTable(TABLE)) if is_wide else (replace(block, table=TABLE),)


def _signed_widely(block: Block) -> tuple[Block, ...]:
    return (replace(block, is_wide=True) if isinstance(block, Signatures) else block,)


def _law(copy: Copy, style: LabelStyle, usual: int) -> InstrumentSheet:
    """A law of some articles in two chapters, and two transitory articles."""
    seed, articles = copy.seed, copy.articles or usual
    title = f"Ley de {_MATTERS[seed % len(_MATTERS)]} de los Municipios"
    invented = invented_articles(articles, seed, style)
    half = articles // 2
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        blocks=(
            Title(title),
            Heading(("CAPÍTULO PRIMERO", "DISPOSICIONES GENERALES")),
            *invented[:half],
            Heading(("CAPÍTULO SEGUNDO", "DE LAS AUTORIDADES")),
            *invented[half:],
            Heading(("TRANSITORIOS",)),
            transitory("1", "La presente Ley entrará en vigor al día siguiente de su publicación."),
            transitory("2", "Se derogan las disposiciones que se opongan a la presente Ley."),
            Paragraph("Dado en el salón de sesiones del Congreso, en la fecha de su aprobación."),
            Signatures(_SIGNERS),
        ),
    )
