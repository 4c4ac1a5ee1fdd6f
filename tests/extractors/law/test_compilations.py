"""One law, its notes, its own transitories and those of its reforms."""

from __future__ import annotations

from datetime import date

from extractors.law.compilations import find_publications, is_own_transitory, read_compilation
from extractors.model import DocumentFacts, DocumentKind, FindingKind, Instrument, TextLayer
from tests.extractors.law.lines import name_texts, set_lines, vocabulary_of

FACTS = DocumentFacts(DocumentKind.COMPILATION, TextLayer.DIGITAL)
TITLE = "^ LEY DE VÍCTIMAS DEL ESTADO DE EJEMPLO"
FORCE = "La Ley entrará en vigor el día siguiente al de su publicación."
LAW = ("Artículo 1.- Uno.", "Artículo 2.- Dos.", "TRANSITORIOS", f"PRIMERO.- {FORCE}")


def read(*texts: str) -> tuple[Instrument, list[FindingKind]]:
    """The law that these lines print, and the kinds of what surprised."""
    named = name_texts(*texts)
    law, findings = read_compilation(named, [set_lines(*texts)], FACTS, vocabulary_of(named))
    return law, [finding.kind for finding in findings]


def test_articles_end_where_the_laws_own_transitories_begin() -> None:
    law, findings = read(TITLE, *LAW, "Artículo 3.- De otro decreto.")
    assert [p.path for p in law.provisions] == ["art-1", "art-2", "trans-1"]
    assert findings == []


def test_transitories_of_reforms_are_kept_apart() -> None:
    law, _ = read(TITLE, *LAW, "P.O. 4 DE MAYO DE 2017.", "ÚNICO.- El Decreto entrará en vigor.")
    assert [(p.path, is_own_transitory(p)) for p in law.provisions[2:]] == [
        ("trans-1", True),
        ("ref-1/trans-unico", False),
    ]


def test_a_heading_of_transitories_in_the_contents_ends_nothing() -> None:
    law, _ = read(TITLE, "TRANSITORIOS", "Artículo 1 ........... 3", *LAW)
    assert [p.path for p in law.provisions] == ["art-1", "art-2", "trans-1"]


def test_bare_ordinals_are_articles_where_nothing_is_headed_so() -> None:
    law, _ = read("^ ACUERDO GENERAL DEL TRIBUNAL SUPERIOR", "PRIMERO.- Uno.", "SEGUNDO.- Dos.")
    assert [p.path for p in law.provisions] == ["art-1", "art-2"]


def test_a_law_without_a_title_is_a_finding() -> None:
    law, findings = read("Artículo 1.- El presente reglamento rige en el municipio de San Juan.")
    assert law.title == "[Reglamento del municipio de San Juan]"
    assert findings == [FindingKind.TITLE_MISSING]


def test_a_publication_broken_over_lines_is_read_whole() -> None:
    named = name_texts(
        "Nueva Ley publicada en el Diario Oficial", "+ de la Federación el 14 de junio de 2012"
    )
    assert [publication.date for _, publication in find_publications(named)] == [date(2012, 6, 14)]
