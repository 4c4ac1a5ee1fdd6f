"""Compilations, beside what only resembles one, and whose they are."""

from __future__ import annotations

import pytest

from extractors.law.masthead import read_facts
from extractors.model import DocumentKind, FindingKind, Page
from tests.extractors.law.paper import set_page

ARTICLES = (
    "CAPÍTULO PRIMERO",
    "ARTÍCULO 1. Las fuentes de la plaza son de todos.",
    "ARTÍCULO 2. Nadie lava en ellas su caballo.",
)

# whose, what it rests on; the lines above the articles; the head of every page
COMPILATIONS = [
    (
        "FED",
        "note at the head",
        ["LEY GENERAL DE FUENTES", "TEXTO VIGENTE", "Última reforma publicada DOF 01-04-2024"],
        ["CÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN Última Reforma DOF 01-04-2024"],
    ),
    (
        "FED",
        "note of publication at the head",
        ["REGLAMENTO DE LA LEY GENERAL DE FUENTES",
         "Diario Oficial de la Federación 28 de mayo de 2014"],
        [],
    ),
    (
        "DUR",
        "note at the head",
        ["LEY DE FUENTES.",
         "PUBLICADO EN EL PERIÓDICO OFICIAL No. 5 DE FECHA 15 DE JULIO DE 2012."],
        ["LEY DE FUENTES DEL ESTADO DE DURANGO", "DEC. 326 P.O. 42 BIS DEL 24 DE MAYO DE 2020.",
         "FECHA DE ULTIMA REFORMA:"],
    ),
    (
        "TLA",
        "note at the head",
        ["LEY DE FUENTES PARA EL ESTADO DE TLAXCALA",
         "ULTIMA REFORMA PUBLICADA EN EL PERIODICO OFICIAL: 26 DE ABRIL DE 2011."],
        [],
    ),
    (
        "TAB",
        "note at the head",
        ["LEY DE FUENTES EN EL ESTADO DE TABASCO", "TEXTO ORIGINAL."],
        [],
    ),
    (
        "CMX",
        "note of publication at the head",
        ["LEY DE FUENTES DEL DISTRITO FEDERAL",
         "PUBLICADA EN LA GACETA OFICIAL DEL DISTRITO FEDERAL EL 24 DE OCTUBRE DE 2008"],
        [],
    ),
    (
        "TAM",
        "note at the head",
        ["Ley de Fuentes para el Estado de Tamaulipas", "P.O. N° 124, 19 de octubre de 2010"],
        [],
    ),
    (
        "MEX",
        "note at the head",
        ["Los artículos que no tienen indicada alguna reforma no han sido modificados.",
         "LEY DE FUENTES DEL ESTADO DE MÉXICO Y MUNICIPIOS"],
        [],
    ),
    ("COL", "a law printed alone", ["LEY DE FUENTES PARA EL ESTADO DE COLIMA"], []),
]  # fmt: skip


def printed(first: list[str], heads: list[str], last: list[str] | None = None) -> list[Page]:
    """Three pages: ``first`` above the articles, ``last`` below them."""
    return [
        set_page(1, [*first, *ARTICLES], heads),
        set_page(2, ARTICLES, heads),
        set_page(3, [*ARTICLES, *(last or [])], heads),
    ]


@pytest.mark.parametrize(
    ("code", "basis", "first", "heads"), COMPILATIONS, ids=[one[0] for one in COMPILATIONS]
)
def test_a_compilation_is_known_by_its_notes(
    code: str, basis: str, first: list[str], heads: list[str]
) -> None:
    facts, findings = read_facts(printed(first, heads))
    assert (facts.kind, facts.kind_basis) == (DocumentKind.COMPILATION, basis)
    assert facts.jurisdiction == code
    assert facts.publication_date is None
    assert findings == ()


def test_notes_of_reforms_within_the_text_make_a_compilation() -> None:
    notes = ["Artículo reformado DOF 19-01-2018", "Fracción adicionada DOF 03-05-2013"]
    pages = printed(["LEY FEDERAL DE FUENTES", "El Presidente, a sus habitantes sabed:"], [], notes)
    facts, _ = read_facts(pages)
    assert (facts.kind, facts.kind_basis) == (DocumentKind.COMPILATION, "notes of reforms")
    assert facts.jurisdiction == "FED"


def test_the_closing_note_of_a_decree_makes_a_compilation() -> None:
    first = ["LEY DE FUENTES DE LOS MUNICIPIOS DEL ESTADO DE CAMPECHE"]
    last = [
        "Dado en el Palacio de Gobierno.",
        "EXPEDIDA POR DECRETO NUM. 173, P.O. 4/DICIEMBRE/1993",
    ]
    facts, _ = read_facts(printed(first, [], last))
    assert (facts.kind, facts.kind_basis) == (DocumentKind.COMPILATION, "closing notes of decrees")
    assert facts.jurisdiction == "CAM"


@pytest.mark.parametrize(
    "first",
    [
        ["EL CONGRESO DEL ESTADO DE COAHUILA DE ZARAGOZA", "DECRETA:", "LEY DE FUENTES"],
        ["DECRETO 7 por el que cambia el diverso publicado el 3 de mayo de 2001.", "CONSIDERANDO"],
        ["CIRCULAR 4", "A los directores de fuentes:"],
        ["CONVENCIÓN SOBRE LAS FUENTES", "Los Estados Partes han convenido en lo siguiente:"],
        ["REGLAMENTO DE FUENTES", "CONSIDERANDO", "Que las fuentes son de todos."],
    ],
)
def test_what_someone_issued_is_no_compilation(first: list[str]) -> None:
    assert read_facts(printed(first, []))[0].kind is DocumentKind.OTHER


def test_a_law_is_the_states_whose_congress_heads_its_pages() -> None:
    heads = [
        "ESTADO INDEPENDIENTE, LIBRE Y SOBERANO",
        "DE COAHUILA DE ZARAGOZA",
        "PODER LEGISLATIVO",
    ]
    facts, _ = read_facts(printed(["DECRETA:", "NÚMERO 47.-"], heads))
    assert (facts.jurisdiction, facts.jurisdiction_basis) == ("COA", "head of page 1")


def test_a_law_of_a_state_that_cites_the_union_and_its_neighbours_stays_the_states() -> None:
    first = ["LEY DE FUENTES PARA EL ESTADO DE NAYARIT", "TEXTO ORIGINAL."]
    cited = "En términos del Diario Oficial de la Federación y del Estado de Jalisco."
    facts, _ = read_facts(printed(first, [], [cited]))
    assert facts.jurisdiction == "NAY"


def test_a_law_without_an_entity_in_its_title_is_the_one_its_text_speaks_of() -> None:
    pages = printed(["LEY DE FUENTES", "TEXTO ORIGINAL."], [], ["En el Estado de Durango."])
    facts, _ = read_facts(pages)
    assert (facts.jurisdiction, facts.jurisdiction_basis) == ("DUR", "the entity its text names")


def test_a_rule_of_a_federal_body_is_federal_by_the_authorities_it_names() -> None:
    cited = ["La Administración Pública Federal publicó en el Diario Oficial de la Federación"]
    pages = printed(["REGLAMENTO DE FUENTES", *cited, "CONSIDERANDO"], ["Ciudad de México"])
    facts, _ = read_facts(pages)
    assert (facts.kind, facts.jurisdiction) == (DocumentKind.OTHER, "FED")


def test_the_rule_of_a_town_is_not_federal_for_citing_the_union() -> None:
    cited = ["Diario Oficial de la Federación, Administración Pública Federal, Ayuntamiento"]
    facts, findings = read_facts(printed(["REGLAMENTO DE FUENTES"], [], cited))
    assert facts.jurisdiction is None
    assert [one.kind for one in findings] == [FindingKind.JURISDICTION_UNKNOWN]


def test_a_federal_seal_outweighs_an_entity_that_a_decree_is_about() -> None:
    first = [
        "DECRETO por el que se donan fuentes al Gobierno del Estado de Chiapas",
        "Al margen un sello, que dice: Estados Unidos Mexicanos.- Presidencia de la República.",
    ]
    assert read_facts(printed(first, []))[0].jurisdiction == "FED"


def test_a_print_of_a_web_page_is_dated_by_its_gazette_and_not_by_its_printer() -> None:
    heads = [
        "26/4/23, 10:36 DOF - Diario Oficial de la Federación",
        "https://gaceta.example/nota?codigo=1&fecha=23/07/2014 1/3",
    ]
    pages = printed(["DOF: 23/07/2014", "DECRETO que crea las fuentes."], heads)
    facts, _ = read_facts(pages)
    assert (facts.kind, facts.kind_basis) == (DocumentKind.OTHER, "print of a web page")
    assert str(facts.publication_date) == "2014-07-23"
    assert facts.publication_date_basis == "head of the web page"
    assert facts.jurisdiction == "FED"


def test_a_web_page_without_a_date_of_its_own_has_none() -> None:
    heads = ["26/4/23, 10:36 Diario Oficial de la Federación", "https://gaceta.example/nota 1/3"]
    facts, _ = read_facts(printed(["DECRETO que crea las fuentes."], heads))
    assert facts.publication_date is None


def test_folios_with_a_total_and_a_day_of_printing_are_no_running_heads() -> None:
    heads = ["Lunes 3 de mayo de 2021", "Página 1 de 3"]
    facts, _ = read_facts(printed(["LEY DE FUENTES DEL ESTADO DE SONORA"], heads))
    assert facts.kind is DocumentKind.COMPILATION
    assert facts.publication_date is None


def test_dated_heads_that_name_no_gazette_yield_to_a_note_of_reform() -> None:
    pages = [
        set_page(
            number, ["LEY DE FUENTES DEL ESTADO DE SONORA", "TEXTO VIGENTE", *ARTICLES], [head]
        )
        for number, head in enumerate(("3 de mayo de 2021 1", "3 de mayo de 2021 2"), 1)
    ]
    facts, _ = read_facts(pages)
    assert facts.kind is DocumentKind.COMPILATION
    assert facts.publication_date is None
