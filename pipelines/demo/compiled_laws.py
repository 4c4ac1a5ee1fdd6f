"""The compilations of the replicated publishers: laws on trafficking, invented, and nobody's."""

from __future__ import annotations

from datetime import date
from typing import Final

from extractors.model import Change, InstrumentKind, Operation
from pipelines.demo.laws import IN_FORCE, article, transitory
from pipelines.demo.nameplates import entity_of
from pipelines.demo.sheets import (
    Block,
    CompilationSheet,
    Heading,
    InstrumentSheet,
    Note,
    Style,
)
from pipelines.demo.special_laws import SPECIAL_ARTICLES, SPECIAL_TITLES
from pipelines.demo.story import FOOT

_PUBLISHED: Final = {
    "GUA": (date(2010, 10, 1), "1 DE OCTUBRE DE 2010"),
    "TAB": (date(2009, 12, 26), "26 DE DICIEMBRE DE 2009"),
    "ZAC": (date(2011, 5, 4), "4 DE MAYO DE 2011"),
}
COMPILED_ENTITIES: Final = tuple(_PUBLISHED)
"""The entities whose law on trafficking the catalogue keeps as a PDF."""

_REFORMED: Final = date(2016, 3, 9)
_FEDERAL_TITLE: Final = "Ley General contra la Trata de Personas"
_FEDERAL_NOTE: Final = "Artículo reformado DOF 19-01-2018"


def compiled_law(code: str) -> CompilationSheet:
    """The copy of an entity's law, as its congress compiles it."""
    published, in_words = _PUBLISHED[code]
    entity = entity_of(code)
    title = SPECIAL_TITLES[len(entity) % len(SPECIAL_TITLES)].format(entity=entity)
    return CompilationSheet(
        file_name=f"demo-{code.lower()}-ley-trata.pdf",
        style=Style.STATE_COMPILATION,
        jurisdiction=code,
        congress=f"CONGRESO DE {entity}".upper(),
        law=_law(title, _articles(entity, ())),
        published=published,
        published_words=f"PUBLICADO EN EL PERIÓDICO OFICIAL No. 9 DE FECHA {in_words}. DECRETO "
        "No. 31, LX LEGISLATURA.",
        last_reform=_REFORMED,
        last_reform_words="FECHA DE ÚLTIMA REFORMA: DEC. 8 P.O. 20 DEL 9 DE MARZO DE 2016.",
        foot=FOOT,
    )


def federal_law() -> CompilationSheet:
    """The copy of the general law, as the Chamber of Deputies compiles it."""
    note = Note("2", Change.REFORMS, _FEDERAL_NOTE, None, "DOF", date(2018, 1, 19))
    return CompilationSheet(
        file_name="demo-fed-ley-trata.pdf",
        style=Style.FEDERAL_COMPILATION,
        jurisdiction="FED",
        congress="CÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN",
        law=_law(_FEDERAL_TITLE, _articles("la República", (note,))),
        published=date(2012, 6, 14),
        published_words="Nueva Ley publicada en el Diario Oficial de la Federación el 14 de junio "
        "de 2012",
        last_reform=note.day,
        last_reform_words="Última Reforma DOF 19-01-2018",
        foot=FOOT,
    )


def _law(title: str, blocks: tuple[Block, ...]) -> InstrumentSheet:
    return InstrumentSheet(
        title=title, kind=InstrumentKind.LEY, operation=Operation.ENACTS, blocks=blocks
    )


def _articles(entity: str, notes_of_second: tuple[Note, ...]) -> tuple[Block, ...]:
    """The law's blocks: its articles, notes below the second one, and its transitory."""
    articles = [
        article(str(label), *(words.format(entity=entity) for words in wordings[0]))
        for label, wordings in enumerate(SPECIAL_ARTICLES, start=1)
    ]
    return (
        *articles[:2],
        *notes_of_second,
        *articles[2:],
        Heading(("TRANSITORIO",)),
        transitory("unico", f"La presente Ley {IN_FORCE}."),
    )
