"""What a drawn or printed page says of itself, in English and in Spanish."""

from __future__ import annotations

from typing import Final

from extractors.model import Amendment, Provision
from pipelines.closeup.passages import Passage
from pipelines.headings import word_for
from pipelines.messages import Language, Phrase

PAGE_OF: Final = Phrase("Page {number} of {count}", "Página {number} de {count}")
TEXT_LAYER: Final = Phrase("Text layer: {layer}", "Capa de texto: {layer}")
FROM_LAYER: Final = Phrase("Words of the text layer", "Palabras de la capa de texto")
RECOGNISED: Final = Phrase("Words recognised by {engine}", "Palabras reconocidas por {engine}")
TURNED: Final = Phrase("Turned by {degrees}° anticlockwise", "Girada {degrees}° a la izquierda")
SCORE: Final = Phrase("Score: {score}", "Puntuación: {score}")
AGREEMENT: Final = Phrase("pdfplumber agrees: {share} %", "pdfplumber coincide: {share} %")
NO_SCORE: Final = Phrase("too few words", "muy pocas palabras")
COLUMNS: Final = Phrase("Columns: {columns}", "Columnas: {columns}")
LINES: Final = Phrase("Lines: {lines}", "Líneas: {lines}")
REFUSED: Final = Phrase("REFUSED", "RECHAZADA")

REGION: Final = Phrase("Column, by order of reading", "Columna, por orden de lectura")
LINE: Final = Phrase("Line, and its number", "Línea, y su número")
PARAGRAPH: Final = Phrase("A paragraph begins", "Comienza un párrafo")
SET_ASIDE: Final = Phrase("Set aside: heads, folios, marks", "Apartado: cabezas, folios, marcas")
TABLE: Final = Phrase("Ruled table, its cells", "Cuadro con rayas, sus celdas")
ROWS: Final = Phrase("table: {rows} rows", "cuadro: {rows} filas")
PROVISION: Final = Phrase("Provision, in turn", "Disposición, alternadas")
AMENDMENT: Final = Phrase("Change to another law", "Cambio a otra ley")
TITLE: Final = Phrase("Title of an instrument", "Título de un ordenamiento")

INSTRUMENTS: Final = Phrase("Instruments", "Ordenamientos")
BEGINS: Final = Phrase("begins here", "comienza aquí")
GOES_ON: Final = Phrase("goes on", "continúa")
PAGES: Final = Phrase("pages {first} to {last}", "páginas {first} a {last}")
TITLE_ELSEWHERE: Final = Phrase(
    "its title is not printed so on this page", "su título no está impreso así en esta página"
)
UNTITLED: Final = Phrase("no title", "sin título")
FINDINGS: Final = Phrase("Findings", "Hallazgos")
WHOLE: Final = Phrase("an instrument", "un ordenamiento")

ALL: Final = tuple(value for value in list(vars().values()) if isinstance(value, Phrase))


def name_of(passage: Provision | Amendment, language: Language) -> str:
    """Return what a passage is called on its label.

    Example:
        >>> from extractors.model import Change
        >>> name_of(Amendment("Código", "codigo", Change.ADDS, "14 bis", None, 3), "es")
        'adiciona 14 bis'
    """
    if isinstance(passage, Provision):
        return passage.path.replace("-", " ").replace("/", " · ")
    operation = word_for("operation", passage.operation, language)
    return f"{operation} {passage.label or WHOLE.say(language)}"


def label_of(passage: Passage, language: Language) -> str:
    """Return the label of a passage; one that came over from the page before says so."""
    name = name_of(passage.of, language)
    return name if passage.begins else f"… {name}"
