"""The demonstration's story: five documents of three jurisdictions, 2010 to 2018.

Michoacán enacts a special law, reforms it, and replaces it; Nayarit is known by a
compilation alone; Coahuila publishes traffic rules that only look like a match. The
jurisdictions are real, the words are not: every page's foot says so.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from extractors.model import Change, InstrumentKind, Operation
from pipelines.demo.laws import (
    FIRST_LAW,
    FIRST_LAW_BLOCKS,
    FIRST_RECITALS,
    IN_FORCE,
    SECOND_LAW,
    SECOND_LAW_BLOCKS,
    article,
    transitory,
)
from pipelines.demo.neighbours import NAYARIT_BLOCKS, NAYARIT_LAW, TRAFFIC_BLOCKS, TRAFFIC_RULES
from pipelines.demo.sheets import (
    Block,
    CompilationSheet,
    EditionSheet,
    Heading,
    InstrumentSheet,
    Paragraph,
    QuotedArticle,
    Sheet,
    Signatures,
    Style,
    Title,
)

FOOT: Final = "Edición de demostración de Vigía: no es un documento oficial"
_OF_MICHOACAN: Final = "del Gobierno Constitucional del Estado de Michoacán de Ocampo"


def demo_sheets() -> tuple[Sheet, ...]:
    """The copy of the demonstration's documents."""
    return (
        _first_law_edition(),
        _reform_edition(),
        _second_law_edition(),
        _traffic_edition(),
        _nayarit_compilation(),
    )


def _opening(number: str, title: str, recitals: tuple[Block, ...] = ()) -> tuple[Block, ...]:
    return (
        Heading(("PODER EJECUTIVO DEL ESTADO",)),
        Title(title),
        Paragraph(
            "La persona titular del Poder Ejecutivo del Estado Libre y Soberano de Michoacán de "
            "Ocampo, a todos sus habitantes hace saber:"
        ),
        Paragraph("El H. Congreso del Estado se ha servido dirigirme el siguiente"),
        Heading(("DECRETO",)),
        *recitals,
        Heading(("EL CONGRESO DE MICHOACÁN DE OCAMPO DECRETA:", f"NÚMERO {number}")),
    )


def _closing(words: str) -> tuple[Block, ...]:
    return (
        Paragraph("El Titular del Poder Ejecutivo dispondrá se publique y observe el Decreto."),
        Paragraph(f"PALACIO DEL PODER LEGISLATIVO, en Morelia, Michoacán, {words}"),
        Signatures((("DIPUTADA DE EJEMPLO", "Presidenta"), ("DIPUTADO DE EJEMPLO", "Secretario"))),
    )


def _enacting(number: str, law: str, recitals: tuple[Block, ...] = ()) -> InstrumentSheet:
    title = f"Decreto número {number} por el que se expide la {law}"
    return InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.ENACTS,
        blocks=(
            *_opening(number, title, recitals),
            article("unico", f"Se expide la {law}, para quedar como sigue:"),
        ),
        issues_next=True,
    )


def _first_law_edition() -> EditionSheet:
    law = InstrumentSheet(
        title=FIRST_LAW,
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        is_listed=False,
        blocks=(
            Title(FIRST_LAW),
            *FIRST_LAW_BLOCKS,
            Heading(("TRANSITORIOS",)),
            transitory("1", f"La presente Ley {IN_FORCE} {_OF_MICHOACAN}."),
            transitory(
                "2",
                "La Comisión se instalará dentro de los noventa días siguientes al inicio de la "
                "vigencia de esta Ley.",
            ),
            *_closing("a los veinticinco días del mes de febrero de dos mil diez."),
        ),
    )
    return EditionSheet(
        file_name="demo-mic-2010-03-10.pdf",
        style=Style.MICHOACAN,
        day=date(2010, 3, 10),
        number="45",
        volume="CXLIX",
        section=3,
        instruments=(_enacting("214", FIRST_LAW, FIRST_RECITALS), law),
        watermark="COPIA SIN VALOR LEGAL",
        foot=FOOT,
    )


def _reform_edition() -> EditionSheet:
    title = (
        f"Decreto número 88 por el que se reforman y adicionan diversas disposiciones de la "
        f"{FIRST_LAW}"
    )
    decree = InstrumentSheet(
        title=title,
        kind=InstrumentKind.DECRETO,
        operation=Operation.AMENDS,
        blocks=(
            *_opening("88", title),
            article(
                "unico",
                f"Se reforman los artículos 4 y 9, y se adiciona el artículo 8 Bis, de la "
                f"{FIRST_LAW}, para quedar como sigue:",
            ),
            *_new_wordings(),
            Heading(("TRANSITORIO",)),
            transitory("unico", f"El presente Decreto {IN_FORCE} {_OF_MICHOACAN}."),
            *_closing("a los veintinueve días del mes de mayo de dos mil trece."),
        ),
    )
    return EditionSheet(
        file_name="demo-mic-2013-06-12.pdf",
        style=Style.MICHOACAN,
        day=date(2013, 6, 12),
        number="12",
        volume="CLVII",
        section=5,
        instruments=(decree,),
        foot=FOOT,
    )


def _new_wordings() -> tuple[QuotedArticle, ...]:
    return (
        QuotedArticle(
            FIRST_LAW,
            "4",
            Change.REFORMS,
            (
                "A quien cometa el delito de trata de personas se le impondrán de diez a veinte "
                "años de prisión y de mil a tres mil días de multa, sin perjuicio de las penas "
                "que correspondan por otros delitos.",
                "Los bienes empleados para cometerlo serán decomisados.",
            ),
        ),
        QuotedArticle(
            FIRST_LAW,
            "8 bis",
            Change.ADDS,
            (
                "La Comisión publicará cada año, en el mes de enero, un informe sobre los avances "
                "del Programa, los recursos ejercidos y las personas atendidas por edad y sexo.",
            ),
        ),
        QuotedArticle(
            FIRST_LAW,
            "9",
            Change.REFORMS,
            (
                "Toda víctima tiene derecho a recibir atención médica y psicológica, a ser "
                "informada en su idioma, a que se resguarde su identidad, a contar con asesoría "
                "jurídica gratuita y a que se le repare íntegramente el daño.",
            ),
        ),
    )


def _second_law_edition() -> EditionSheet:
    law = InstrumentSheet(
        title=SECOND_LAW,
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        abrogates=(FIRST_LAW,),
        is_listed=False,
        blocks=(
            Title(SECOND_LAW),
            *SECOND_LAW_BLOCKS,
            Heading(("TRANSITORIOS",)),
            transitory("1", f"La presente Ley {IN_FORCE} {_OF_MICHOACAN}."),
            transitory(
                "2",
                f"Se abroga la {FIRST_LAW}, publicada en el Periódico Oficial el 10 de marzo de "
                "2010.",
            ),
            transitory("3", "Se derogan las disposiciones que se opongan a la presente Ley."),
            *_closing("a los ocho días del mes de febrero de dos mil dieciocho."),
        ),
    )
    return EditionSheet(
        file_name="demo-mic-2018-02-21.pdf",
        style=Style.MICHOACAN,
        day=date(2018, 2, 21),
        number="73",
        volume="CLXIX",
        section=2,
        instruments=(_enacting("512", SECOND_LAW), law),
        foot=FOOT,
    )


def _traffic_edition() -> EditionSheet:
    rules = InstrumentSheet(
        title=TRAFFIC_RULES,
        kind=InstrumentKind.REGLAMENTO,
        operation=Operation.ENACTS,
        blocks=(
            Title(TRAFFIC_RULES),
            *TRAFFIC_BLOCKS,
            Heading(("T R A N S I T O R I O S",)),
            transitory("1", f"El presente Reglamento {IN_FORCE} del Gobierno del Estado."),
            transitory("2", "Se derogan las disposiciones municipales que se le opongan."),
            Signatures((("PERSONA DE EJEMPLO", "Presidenta Municipal"),)),
        ),
    )
    return EditionSheet(
        file_name="demo-coa-2014-09-23.pdf",
        style=Style.COAHUILA,
        day=date(2014, 9, 23),
        number="76",
        volume="CXXI",
        instruments=(rules,),
        foot=FOOT,
    )


def _nayarit_compilation() -> CompilationSheet:
    law = InstrumentSheet(
        title=NAYARIT_LAW,
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        blocks=NAYARIT_BLOCKS,
    )
    return CompilationSheet(
        file_name="demo-nay-ley-trata.pdf",
        style=Style.STATE_COMPILATION,
        jurisdiction="NAY",
        congress="CONGRESO DEL ESTADO DE NAYARIT",
        law=law,
        published=date(2012, 2, 9),
        published_words="PUBLICADO EN EL PERIÓDICO OFICIAL No. 12 DE FECHA 9 DE FEBRERO DE 2012. "
        "DECRETO No. 71, XXX LEGISLATURA.",
        last_reform=date(2015, 3, 3),
        last_reform_words="FECHA DE ÚLTIMA REFORMA: DEC. 12 P.O. 7 DEL 3 DE MARZO DE 2015.",
        foot=FOOT,
    )
