"""What an edition's instruments are called, and what they do."""

from __future__ import annotations

from datetime import date

from extractors.law.editions import read_edition
from extractors.model import (
    Change,
    DocumentFacts,
    DocumentKind,
    FindingKind,
    Instrument,
    InstrumentKind,
    Operation,
    TextLayer,
)
from tests.extractors.law.lines import name_texts, set_lines, vocabulary_of

FACTS = DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, "JAL", date(2015, 3, 12))
FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir lo que se dispone."
MARK = "^ EL CONGRESO DEL ESTADO DECRETA:"
FORCE = "ÚNICO.- El presente Decreto entrará en vigor el día siguiente al de su publicación."


def read(*texts: str) -> list[Instrument]:
    """The instruments of one page of these lines."""
    named = name_texts(FULL, *texts)
    found, _ = read_edition(named, [set_lines(FULL, *texts)], FACTS, vocabulary_of(named))
    return list(found)


def test_a_decree_without_a_title_is_titled_by_its_first_clause() -> None:
    (decree,) = read(
        *("^ DECRETO NÚMERO 25123/LX/15", MARK),
        "ARTÍCULO ÚNICO.- Se deroga el artículo 9 de la Ley de Salud del Estado.",
        *("TRANSITORIO", FORCE),
    )
    assert decree.title == (
        "Decreto número 25123/LX/15 por el que se deroga el artículo 9 de la Ley de Salud "
        "del Estado"
    )
    assert (decree.decree, decree.kind) == ("25123/LX/15", InstrumentKind.DECRETO)
    assert decree.operation is Operation.REPEALS
    assert decree.in_force_date == date(2015, 3, 13)


def test_an_issued_law_without_a_heading_is_titled_by_its_decree() -> None:
    _, law = read(
        *(
            MARK,
            "ARTÍCULO ÚNICO.- Se expide la Ley de Víctimas del Estado, para quedar como sigue:",
        ),
        *("Artículo 1.- Uno.", "Artículo 2.- Dos.", "TRANSITORIO", FORCE),
    )
    assert law.title == "Ley de Víctimas del Estado"


def test_spaces_lost_in_a_heading_are_found_in_the_issuing_clause() -> None:
    _, law = read(
        *(
            MARK,
            "ARTÍCULO ÚNICO.- Se expide la Ley de Víctimas del Estado, para quedar como sigue:",
        ),
        *("^ LEY DE VÍCTIMAS DELESTADO", "Artículo 1.- Uno.", "Artículo 2.- Dos."),
    )
    assert law.title == "Ley de Víctimas del Estado"


def test_a_law_is_in_force_by_the_transitories_of_its_decree() -> None:
    decree, law = read(
        *(MARK, "ARTÍCULO PRIMERO.- Se expide la Ley de Víctimas del Estado:"),
        *("^ LEY DE VÍCTIMAS DEL ESTADO", "Artículo 1.- Uno.", "Artículo 2.- Dos."),
        "ARTÍCULO SEGUNDO.- Se abroga la Ley de Atención a Víctimas del Estado.",
        *("TRANSITORIO", FORCE),
    )
    assert law.in_force_date == decree.in_force_date == date(2015, 3, 13)
    assert [a.operation for a in decree.amendments] == [Change.ENACTS, Change.ABROGATES]
    assert [p.path for p in law.provisions] == ["art-1", "art-2"]


def test_an_instrument_without_any_title_is_a_finding() -> None:
    texts = (FULL, "Artículo 1.- Uno.", "Artículo 2.- Dos.")
    named = name_texts(*texts)
    found, findings = read_edition(named, [set_lines(*texts)], FACTS, vocabulary_of(named))
    assert [i.title for i in found] == [None]
    assert [finding.kind for finding in findings] == [FindingKind.TITLE_MISSING]


def test_a_text_without_articles_is_what_its_title_says() -> None:
    title = "CONVOCATORIA PÚBLICA NACIONAL NÚMERO DOCE DEL MUNICIPIO"
    (notice,) = read(f"^ {title}", "Se convoca a los interesados en participar.")
    assert notice.title == title
    assert notice.provisions == ()


CHANGES = "^ ACUERDO QUE MODIFICA EL ACUERDO DE CREACIÓN DEL CONSEJO DE FAROS DEL ESTADO"


def test_an_agreement_that_prints_another_again_reforms_its_parts_that_have_words() -> None:
    (agreement,) = read(
        *(CHANGES, "^ CONSIDERANDO", "PRIMERO: Que es deber.", "^ ACUERDA"),
        *("PRIMERO:", "SEGUNDO:...", "TERCERO: El Consejo sesionará cada mes.", "CUARTO:"),
        *("TRANSITORIO", FORCE),
    )
    assert [(p.kind.value, p.label) for p in agreement.provisions] == [("transitory", "unico")]
    assert [(a.operation, a.label, a.text) for a in agreement.amendments] == [
        (Change.REFORMS, "3", "El Consejo sesionará cada mes.")
    ]
    assert agreement.amendments[0].instrument == (
        "ACUERDO DE CREACIÓN DEL CONSEJO DE FAROS DEL ESTADO"
    )
    assert agreement.operation is Operation.AMENDS


def test_an_agreement_that_elides_nothing_keeps_its_parts() -> None:
    (agreement,) = read(
        *(CHANGES, "^ ACUERDA", "PRIMERO: Se modifica el Acuerdo citado.", "SEGUNDO: Publíquese.")
    )
    assert [p.label for p in agreement.provisions] == ["1", "2"]
    assert agreement.amendments[0].label is None


def test_a_notice_does_nothing_to_any_law() -> None:
    (notices,) = read("^ AVISOS JUDICIALES", FULL)
    assert (notices.kind, notices.operation) == (InstrumentKind.AVISO, Operation.NONE)
