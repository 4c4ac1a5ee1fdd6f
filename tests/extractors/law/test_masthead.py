"""What the pages of a gazette say of themselves: all 33 gazettes, in invented editions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.law.masthead import read_facts, text_layer_of
from extractors.model import DocumentFacts, DocumentKind, FindingKind, Page, TextLayer
from tests.extractors.law.paper import MASTHEAD_TOP, set_edition, set_page

BODY = (
    "ARTÍCULO 1. Las fuentes de la plaza son de todos.",
    "Así lo dispuso un decreto del 3 de mayo de 2001, publicado en el Estado de Puebla.",
    "SECCIÓN CUARTA",
    "ARTÍCULO 2. Nadie lava en ellas su caballo.",
)

# code, date, number, volume, section; the lines of the masthead; the running head
GAZETTES = [
    (
        ("AGU", "2015-05-04", "18", "LXXVIII", "1"),
        ("#PERIÓDICO OFICIAL", "DEL ESTADO DE AGUASCALIENTES", "PRIMERA SECCIÓN",
         "TOMO LXXVIII Aguascalientes, Ags., 4 de Mayo de 2015 Núm. 18", "CONTENIDO"),
        "Pág. {} (Primera Sección) PERIÓDICO OFICIAL Mayo 4 de 2015",
    ),
    (
        ("BCN", "2017-09-08", "41", "CXXIV", None),
        ("Órgano del Gobierno Constitucional del Estado de B. C.", "#PERIÓDICO OFICIAL",
         "Tomo CXXIV Mexicali, Baja California, 8 de septiembre de 2017. No. 41", "Índice"),
        "Página {} PERIÓDICO OFICIAL 8 de septiembre de 2017",
    ),
    (
        ("BCS", "2014-12-20", "56 BIS", "XLI", None),
        ("#BOLETÍN OFICIAL", "DEL GOBIERNO DEL ESTADO DE BAJA CALIFORNIA SUR",
         "TOMO XLI LA PAZ, B.C.S., 20 DE DICIEMBRE DE 2014 No. 56 BIS", "ÍNDICE"),
        "",
    ),
    (
        ("CAM", "2017-06-02", "0450", "II", "2"),
        ("#Periódico Oficial", "ÓRGANO DEL GOBIERNO CONSTITUCIONAL DEL ESTADO DE CAMPECHE",
         "CUARTA ÉPOCA San Francisco de Campeche, Cam. SEGUNDA SECCIÓN",
         "AÑO II No. 0450 Viernes 2 de Junio de 2017"),
        "PÁG. {} PERIÓDICO OFICIAL DEL ESTADO San Francisco de Campeche, Cam., Junio 2 de 2017",
    ),
    (
        ("CHP", "2014-06-11", "112", "III", None),
        ("ÓRGANO DE DIFUSIÓN OFICIAL", "DEL ESTADO LIBRE Y SOBERANO DE CHIAPAS",
         "Tomo III Tuxtla Gutiérrez, Chiapas, México. Miércoles 11 de Junio de 2014", "ÍNDICE"),
        "Miércoles 11 de Junio de 2014 Periódico Oficial No. 112 Pág. {}",
    ),
    (
        ("CHH", "2014-12-27", "104", None, None),
        ("Gobierno del Estado Libre y Soberano de Chihuahua", "Registrado como artículo",
         "Responsable: Secretaría General",
         "Chihuahua, Chih., sábado 27 de diciembre de 2014. No. 104"),
        "Sábado 27 de diciembre de 2014. PERIÓDICO OFICIAL {}",
    ),
    (
        ("CMX", "2008-10-24", "448", None, None),
        ("#GACETA OFICIAL DEL", "#DISTRITO FEDERAL", "Órgano del Gobierno del Distrito Federal",
         "DÉCIMA SÉPTIMA ÉPOCA 24 DE OCTUBRE DE 2008 No. 448", "Í N D I C E"),
        "{} GACETA OFICIAL DEL DISTRITO FEDERAL 24 de Octubre de 2008",
    ),
    (
        ("CMX", "2019-01-25", "18", None, None),
        ("Órgano de Difusión del Gobierno de la Ciudad de México",
         "VIGÉSIMA PRIMERA ÉPOCA 25 DE ENERO DE 2019 No. 18", "Í N D I C E"),
        "{} GACETA OFICIAL DE LA CIUDAD DE MÉXICO 25 de enero de 2019",
    ),
    (
        ("COA", "2017-08-29", "69", "CXXIV", "3"),
        ("TERCERA SECCIÓN", "ÓRGANO DEL GOBIERNO CONSTITUCIONAL DEL ESTADO",
         "INDEPENDIENTE, LIBRE Y SOBERANO DE COAHUILA DE ZARAGOZA",
         "TOMO CXXIV Saltillo, Coahuila, martes 29 de agosto de 2017 número 69", "I N D I C E"),
        "{} PERIODICO OFICIAL martes 29 de agosto de 2017",
    ),
    (
        ("COL", "2015-01-31", "05", "100", None),
        ("#EL ESTADO DE COLIMA", "PERIÓDICO OFICIAL DEL GOBIERNO CONSTITUCIONAL",
         "TOMO 100, COLIMA, COL., SÁBADO 31 DE ENERO DEL AÑO 2015; NÚM. 05", "SUMARIO"),
        "{} EL ESTADO DE COLIMA SÁBADO 31 DE ENERO DEL AÑO 2015",
    ),
    (
        ("DUR", "2015-03-15", "21 BIS", "CCXXX", None),
        ("#PERIÓDICO OFICIAL", "DEL GOBIERNO DEL ESTADO DE DURANGO", "TOMO CCXXX", "DURANGO, DGO.,",
         "DOMINGO 15 DE", "MARZO DE 2015.", "No. 21 BIS", "SUMARIO"),
        "PÁG. {} PERIÓDICO OFICIAL",
    ),
    (
        ("GUA", "2007-07-06", "108", "CXLV", "3"),
        ("PERIODICO OFICIAL 6 DE JULIO - 2007 PAGINA 1", "#PERIÓDICO OFICIAL",
         "DEL GOBIERNO DEL ESTADO DE GUANAJUATO", "Registrado el 1o. de Marzo de 1924",
         "AÑO XCIV", "TOMO CXLV", "GUANAJUATO, GTO., A 6 DE JULIO DEL 2007", "NUMERO 108",
         "T E R C E R A  P A R T E", "S U M A R I O :"),
        "PAGINA {} 6 DE JULIO - 2007 PERIODICO OFICIAL",
    ),
    (
        ("GRO", "2009-04-03", "27", "XC", None),
        ("#PERIÓDICO OFICIAL", "DEL GOBIERNO DEL ESTADO LIBRE Y SOBERANO DE GUERRERO",
         "CHILPANCINGO, GUERRERO, VIERNES 3 DE ABRIL DE 2009", "AÑO XC No. 27",
         "OFICIO No. 4044 23-SEPTIEMBRE-1991", "CONTENIDO"),
        "{} PERIÓDICO OFICIAL DEL GOBIERNO DEL ESTADO Viernes 3 de Abril de 2009",
    ),
    (
        ("HID", "2011-12-31", "52 BIS", "CXLIV", None),
        ("#PERIÓDICO OFICIAL", "GOBIERNO DEL ESTADO DE HIDALGO",
         "TOMO CXLIV Pachuca de Soto, Hidalgo, 31 de Diciembre de 2011 Núm. 52 Bis", "SUMARIO"),
        "{} PERIÓDICO OFICIAL 31 de Diciembre de 2011",
    ),
    (
        ("JAL", "2016-10-11", "14", "CCCLXXXVII", "9"),
        ("#EL ESTADO DE JALISCO", "#PERIÓDICO OFICIAL",
         "Registrado desde el 3 de septiembre de 1921.",
         "MARTES 11 DE OCTUBRE DE 2016", "GUADALAJARA, JALISCO", "TOMO CCCLXXXVII", "14",
         "SECCIÓN IX"),
        "{} MARTES 11 DE OCTUBRE DE 2016 / Número 14. Sección IX",
    ),
    (
        ("MEX", "2014-03-25", "55", "CXCVII", "2"),
        ("#GACETA DEL GOBIERNO",
         "Periódico Oficial del Gobierno del Estado Libre y Soberano de México",
         "Mariano Matamoros Sur No. 308 C.P. 50130",
         "Toluca de Lerdo, Méx., martes 25 de marzo de 2014",
         "Tomo CXCVII A:202/3/001/02", "No. 55", "SUMARIO:", "SECCIO~ SEGUNDA"),
        "Página {} GACETA DEL GOBIERNO 25 de marzo de 2014",
    ),
    (
        ("MIC", "2012-04-25", "17", "CLIV", "5"),
        ("#P ERIÓDICO  O FICIAL", "DEL GOBIERNO CONSTITUCIONAL DEL ESTADO",
         "DE MICHOACÁN DE OCAMPO",
         "Pino Suárez 1, C.P. 58000 QUINTA SECCIÓN Tels. 3-12-32-28",
         "TOMO CLIV Morelia, Mich., Miércoles 25 de Abril del 2012 NUM. 17", "C O N T E N I D O"),
        "PAGINA {} Miércoles 25 de Abril del 2012. 5a. Secc. PERIODICO OFICIAL",
    ),
    (
        ("MOR", "2015-12-23", "5355", None, "2"),
        ("#PERIÓDICO OFICIAL", "#“TIERRA Y LIBERTAD”",
         "ÓRGANO DEL GOBIERNO DEL ESTADO LIBRE Y SOBERANO DE MORELOS",
         "Cuernavaca, Mor., a 23 de diciembre de 2015", "6a. época", "5355", "SEGUNDA SECCIÓN",
         "SUMARIO"),
        "Página {} PERIÓDICO OFICIAL 23 de diciembre de 2015",
    ),
    (
        ("NAY", "2015-12-23", "133", "CXCVII", "9"),
        ("#PERIÓDICO OFICIAL", "ÓRGANO DEL GOBIERNO DEL ESTADO DE NAYARIT",
         "REGISTRADO EL 1 DE DICIEMBRE DE 1921", "Sección Novena Tomo CXCVII",
         "Tepic, Nayarit; 23 de Diciembre de 2015", "Número: 133", "SUMARIO"),
        "{} Periódico Oficial Miércoles 23 de Diciembre de 2015",
    ),
    (
        ("NLE", "2003-09-29", "125", "CXL", None),
        ("GOBIERNO CONSTITUCIONAL DEL ESTADO LIBRE Y SOBERANO DE NUEVO LEÓN", "#PERIÓDICO OFICIAL",
         "TOMO CXL MONTERREY, NUEVO LEÓN, LUNES 29 DE SEPTIEMBRE DE 2003 NÚM. 125", "SUMARIO"),
        "Monterrey, Nuevo León, Lunes 29 de Septiembre de 2003 Periódico Oficial Página {}",
    ),
    (
        ("OAX", "2009-09-26", "39", "XCI", None),
        ("#PERIÓDICO OFICIAL",
         "ÓRGANO DEL GOBIERNO CONSTITUCIONAL DEL ESTADO LIBRE Y SOBERANO DE OAXACA",
         "Registrado como artículo de fecha 23 de diciembre del año 1921",
         "TOMO XCI OAXACA DE JUÁREZ, OAX., SEPTIEMBRE 26 DEL AÑO 2009. No. 39", "SUMARIO"),
        "{} PERIÓDICO OFICIAL SÁBADO 26 DE SEPTIEMBRE DEL AÑO 2009",
    ),
    (
        ("PUE", "2010-12-03", "2", "CDXXVIII", "3"),
        ("GOBIERNO CONSTITUCIONAL DEL ESTADO DE PUEBLA", "#PERIÓDICO OFICIAL",
         "TOMO CDXXVIII H. PUEBLA DE Z., VIERNES 3 DE DICIEMBRE DE 2010 NÚMERO 2 TERCERA SECCIÓN",
         "Sumario"),
        "{} (Tercera Sección) Periódico Oficial Viernes 3 de diciembre de 2010",
    ),
    (
        ("QUE", "2009-01-16", "4", "CXLII", None),
        ("#LA SOMBRA DE ARTEAGA", "PERIÓDICO OFICIAL DEL GOBIERNO DEL ESTADO DE QUERÉTARO",
         "TOMO CXLII Santiago de Querétaro, Qro., 16 de enero de 2009 No. 4", "SUMARIO"),
        "Pág. {} PERIÓDICO OFICIAL 16 de enero de 2009",
    ),
    (
        ("ROO", "2012-12-31", "114", "III", None),
        ("#PERIÓDICO OFICIAL", "DEL GOBIERNO DEL ESTADO DE QUINTANA ROO",
         "CHETUMAL, Q. ROO A 31 DE DICIEMBRE DE 2012", "TOMO III NÚMERO 114 EXTRAORDINARIO"),
        "Diciembre 31 de 2012 PERIÓDICO OFICIAL {}",
    ),
    (
        ("SLP", "2011-01-21", None, "XCIII", None),
        ("#Periódico Oficial", "DEL ESTADO LIBRE Y SOBERANO DE", "#San Luis Potosí",
         "AÑO XCIII SAN LUIS POTOSÍ, S.L.P. VIERNES 21 DE ENERO DE 2011", "EDICIÓN EXTRAORDINARIA"),
        "{} VIERNES 21 DE ENERO DE 2011 Periódico Oficial del Estado de San Luis Potosí",
    ),
    (
        ("SIN", "2009-12-30", "156", "C", None),
        ("#EL ESTADO DE SINALOA", "ÓRGANO OFICIAL DEL GOBIERNO DEL ESTADO",
         "(Correspondencia de Segunda Clase Reg. DGC-NUM. 016 0463 Marzo 05 de 1982)",
         "Tomo C 3ra. Época Culiacán, Sin., Miércoles 30 de Diciembre de 2009. No. 156"),
        "{} «EL ESTADO DE SINALOA» Miércoles 30 de Diciembre de 2009",
    ),
    (
        ("SON", "2012-01-05", "2", "CLXXXIX", "21"),
        ("#BOLETÍN OFICIAL", "ÓRGANO DE DIFUSIÓN DEL GOBIERNO DEL ESTADO DE SONORA",
         "Tomo CLXXXIX Hermosillo, Sonora Número 2 Secc. XXI Jueves 5 de Enero del 2012"),
        "{} BOLETÍN OFICIAL Jueves 5 de Enero del 2012. No. 2 Secc. XXI",
    ),
    (
        ("TAB", "2009-12-26", "7021", None, None),
        ("#PERIÓDICO OFICIAL",
         "ÓRGANO DE DIFUSIÓN OFICIAL DEL ESTADO LIBRE Y SOBERANO DE TABASCO.",
         "Época 6a. Villahermosa, Tabasco 26 DE DICIEMBRE DE 2009 Suplemento 7021 B"),
        "26 DE DICIEMBRE DE 2009 PERIÓDICO OFICIAL {}",
    ),
    (
        ("TAM", "2020-07-15", "85", "CXLV", None),
        ("#PERIÓDICO OFICIAL",
         "ÓRGANO DEL GOBIERNO CONSTITUCIONAL DEL ESTADO LIBRE Y SOBERANO DE TAMAULIPAS",
         "TOMO CXLV Victoria, Tam., miércoles 15 de julio de 2020. Número 85", "SUMARIO"),
        "Periódico Oficial Victoria, Tam., miércoles 15 de julio de 2020 Página {}",
    ),
    (
        ("TLA", "2009-12-04", None, "LXXXVIII", None),
        ("#PERIÓDICO OFICIAL", "DEL GOBIERNO DEL ESTADO DE TLAXCALA",
         "TOMO LXXXVIII SEGUNDA ÉPOCA Tlaxcala de Xicohténcatl, a 4 de diciembre de 2009."),
        "Página {} Periódico Oficial Número Extraordinario Diciembre 4 del 2009",
    ),
    (
        ("VER", "2016-11-07", "444", "CXCIV", None),
        ("#GACETA", "#OFICIAL", "ÓRGANO DEL GOBIERNO DEL ESTADO DE VERACRUZ DE IGNACIO DE LA LLAVE",
         "Calle Morelos No. 43, Col. Centro",
         "Tomo CXCIV Xalapa-Enríquez, Ver., lunes 7 de noviembre de 2016 Núm. Ext. 444", "SUMARIO"),
        "Página {} GACETA OFICIAL Lunes 7 de noviembre de 2016",
    ),
    (
        ("YUC", "2019-12-12", "34,053", "CXXII", None),
        ("Mérida, Yuc., Jueves 12 de Diciembre de 2019", "No. 34,053", "#Diario Oficial",
         "del Gobierno del Estado de Yucatán", "Director: Lic. Ignacio Inventado", "CXXII",
         "Calle 20 A No. 284-B, 3er. piso Suplemento"),
        "PÁGINA {} DIARIO OFICIAL MÉRIDA, YUC., JUEVES 12 DE DICIEMBRE DE 2019.",
    ),
    (
        ("ZAC", "2012-09-08", "72", "CXXII", None),
        ("#PERIÓDICO OFICIAL", "ÓRGANO DEL GOBIERNO DEL ESTADO DE ZACATECAS",
         "TOMO CXXII Núm. 72 Zacatecas, Zac., sábado 8 de septiembre de 2012",
         "S U P L E M E N T O"),
        "{} Sábado, 8 de Septiembre del 2012 Periódico Oficial",
    ),
    (
        ("FED", "2012-06-14", "10", "DCCV", "1"),
        ("#DIARIO OFICIAL", "#DE LA FEDERACIÓN",
         "ÓRGANO DEL GOBIERNO CONSTITUCIONAL DE LOS ESTADOS UNIDOS MEXICANOS",
         "Tomo DCCV No. 10 México, D.F., jueves 14 de junio de 2012", "CONTENIDO"),
        "{} (Primera Sección) DIARIO OFICIAL Jueves 14 de junio de 2012",
    ),
]  # fmt: skip

MICHOACAN = next(one for one in GAZETTES if one[0][0] == "MIC")
COAHUILA = next(one for one in GAZETTES if one[0][0] == "COA")
DATED_HEAD = "{} PERIÓDICO OFICIAL martes 29 de agosto de 2017"

Expected = tuple[str, str, str | None, str | None, str | None]


def facts_of(pages: list[Page]) -> DocumentFacts:
    return read_facts(pages)[0]


@pytest.mark.parametrize(
    ("expected", "masthead", "head"), GAZETTES, ids=[f"{one[0][0]} {one[0][1]}" for one in GAZETTES]
)
def test_every_gazette_is_known_by_its_masthead(
    expected: Expected, masthead: tuple[str, ...], head: str
) -> None:
    facts, findings = read_facts(set_edition(masthead, BODY, head))
    printed = (facts.jurisdiction, str(facts.publication_date), facts.number, facts.volume)
    assert (*printed, facts.section) == expected
    assert facts.kind is DocumentKind.EDITION
    assert facts.kind_basis == "masthead, page 1"
    assert findings == ()


def test_there_is_a_masthead_of_each_of_the_33_gazettes() -> None:
    assert len({one[0][0] for one in GAZETTES}) == 33


@pytest.mark.parametrize(
    ("expected", "head"),
    [(expected, head) for expected, _, head in GAZETTES if head],
    ids=[f"{one[0][0]} {one[0][1]}" for one in GAZETTES if one[2]],
)
def test_pages_without_their_masthead_are_an_extract(expected: Expected, head: str) -> None:
    pages = set_edition([], BODY, head)[1:]
    facts = facts_of(pages)
    assert facts.kind is DocumentKind.EDITION_EXTRACT
    if expected[0] != "DUR":  # its heads print no date
        assert str(facts.publication_date) == expected[1]
        assert facts.publication_date_basis == "running heads"
    assert facts.volume is None


def test_a_masthead_before_pages_from_further_on_is_an_extract() -> None:
    _, masthead, head = MICHOACAN
    contents = ["Reglamento de fuentes ........ 2", "Reglamento de caballos ........ 7"]
    facts = facts_of(set_edition([*masthead, *contents], BODY, head, first=7))
    assert facts.kind is DocumentKind.EDITION_EXTRACT
    assert (facts.number, facts.volume) == ("17", "CLIV")


def test_a_number_whose_folios_run_on_through_the_volume_is_whole() -> None:
    _, masthead, head = MICHOACAN
    contents = ["Reglamento de fuentes ........ 278"]
    pages = set_edition([*masthead, *contents], BODY, head, first=278)
    assert facts_of(pages).kind is DocumentKind.EDITION


def test_fewer_pages_than_the_masthead_says_are_an_extract() -> None:
    _, masthead, head = MICHOACAN
    stated = [*masthead, "Esta sección consta de 28 páginas"]
    assert facts_of(set_edition(stated, BODY, head)).kind is DocumentKind.EDITION_EXTRACT


def test_a_cover_with_a_picture_for_a_name_is_known_by_the_heads_behind_it() -> None:
    cover = ["viernes 4 de noviembre de 2016", "PLENO DEL ESTADO DE MÉXICO", "CCII", "89"]
    pages = set_edition([*cover, "SECCIÓN QUINTA"], BODY, "Página {} 4 de noviembre de 2016")
    pages[0] = set_page(1, [*cover, "SECCIÓN QUINTA"], top=500.0)
    facts = facts_of(pages)
    assert facts.kind is DocumentKind.EDITION
    assert facts.publication_date == date(2016, 11, 4)
    assert (facts.number, facts.volume, facts.section) == ("89", "CCII", "5")


def test_a_number_set_beside_the_section_is_the_one_near_the_volume() -> None:
    lines = ["#GACETA DEL GOBIERNO", "Toluca de Lerdo, Méx., 4 de noviembre de 2016", "Sumario"]
    pages = set_edition([*lines, "Tomo CCII", "Número", "89 SECCIÓN QUINTA"], BODY)
    facts = facts_of(pages)
    assert (facts.number, facts.volume, facts.section) == ("89", "CCII", "5")


def test_a_masthead_behind_a_blank_leaf_is_found() -> None:
    _, masthead, _ = COAHUILA
    pages = [set_page(1), set_page(2, [*masthead, *BODY], top=MASTHEAD_TOP)]
    facts = facts_of(pages)
    assert facts.kind is DocumentKind.EDITION
    assert facts.jurisdiction_basis == "masthead, page 2"


def test_running_heads_without_a_name_leave_the_entity_to_the_text() -> None:
    body = [*BODY, "Los ingresos del Municipio de Múzquiz, Coahuila, y del Estado de Coahuila."]
    body = [text for text in body if "Puebla" not in text]
    facts = facts_of(set_edition([], body, DATED_HEAD)[1:])
    assert facts.jurisdiction == "COA"
    assert facts.jurisdiction_basis == "the entity its text names"


def test_two_entities_in_the_text_leave_the_jurisdiction_unknown() -> None:
    body = ["Convenio del Estado de Jalisco y del Estado de Colima."]
    facts, findings = read_facts(set_edition([], body, DATED_HEAD)[1:])
    assert facts.jurisdiction is None
    assert [one.kind for one in findings] == [FindingKind.JURISDICTION_UNKNOWN]


def test_the_seat_of_whoever_writes_is_not_whose_gazette_it_is() -> None:
    body = ["En las oficinas de la Ciudad de México, Distrito Federal."] * 3
    assert facts_of(set_edition([], body, DATED_HEAD)[1:]).jurisdiction is None


def test_a_head_that_the_page_keeps_in_its_body_is_read() -> None:
    lines = ["2 TERCERA SECCIÓN", "SÁBADO 6 DE ABRIL DEL AÑO 2024", *BODY]
    facts = facts_of([set_page(1, lines, top=20.0)])
    assert (facts.kind, facts.section) == (DocumentKind.EDITION_EXTRACT, "3")
    assert facts.publication_date == date(2024, 4, 6)


def test_a_page_of_tables_is_known_by_the_form_of_its_head() -> None:
    page = set_page(1, ["1,250.00"], ["PAGINA 30 30 DE DICIEMBRE - 2020 PERIODICO OFICIAL"])
    facts = facts_of([page])
    assert facts.publication_date == date(2020, 12, 30)
    assert facts.jurisdiction == "GUA"
    assert facts.jurisdiction_basis == "form of the running heads"


def test_a_masthead_and_running_heads_that_disagree_are_a_finding() -> None:
    _, masthead, _ = COAHUILA
    head = "{} PERIÓDICO OFICIAL viernes 1 de septiembre de 2017 SEGUNDA SECCIÓN"
    facts, findings = read_facts(set_edition(masthead, BODY, head))
    assert facts.publication_date == date(2017, 8, 29)
    assert facts.section == "3"
    assert [one.kind for one in findings] == [FindingKind.STATED_FACT_DIFFERS] * 2
    assert "2017-08-29" in findings[0].detail
    assert "2017-09-01" in findings[0].detail


def test_a_date_before_there_were_gazettes_is_a_finding_and_no_fact() -> None:
    _, masthead, _ = COAHUILA
    old = [text.replace("2017", "1817") for text in masthead]
    facts, findings = read_facts(set_edition(old, BODY))
    assert facts.publication_date is None
    assert [one.kind for one in findings] == [FindingKind.DATE_IMPLAUSIBLE]


def test_heads_without_a_date_leave_an_extract_undated() -> None:
    facts, findings = read_facts(set_edition([], BODY, "PÁG. {} PERIÓDICO OFICIAL")[1:])
    assert facts.kind is DocumentKind.EDITION_EXTRACT
    assert facts.publication_date is None
    assert FindingKind.DATE_UNKNOWN in {one.kind for one in findings}


def test_the_date_of_a_registration_is_not_the_editions() -> None:
    lines = ["#PERIÓDICO OFICIAL", "DEL GOBIERNO DEL ESTADO DE DURANGO", "TOMO CCXXX No. 4"]
    pages = set_edition([*lines, "Registrado el 7 de diciembre de 1921", "SUMARIO"], BODY)
    assert facts_of(pages).publication_date is None


def test_a_date_may_be_announced_by_its_word() -> None:
    lines = ["#Periódico Oficial", "Gaceta del Gobierno", "TOMO CCII", "Número 85"]
    dateline = "Fecha: Toluca de Lerdo, Méx., viernes 4 de noviembre de 2016"
    pages = set_edition([*lines, dateline, "SUMARIO"], BODY, pages=2)
    assert facts_of(pages).publication_date == date(2016, 11, 4)


def test_a_date_that_one_page_misprints_does_not_win() -> None:
    pages = set_edition([], BODY, DATED_HEAD, pages=6)[1:]
    wrong = set_page(9, BODY, ["9 PERIÓDICO OFICIAL martes 29 de agosto de 2011"])
    assert facts_of([*pages, wrong]).publication_date == date(2017, 8, 29)


def test_a_debate_of_a_congress_is_no_gazette() -> None:
    lines = ["#DIARIO DE LOS DEBATES", "ÓRGANO OFICIAL DEL CONGRESO DEL ESTADO DE JALISCO"]
    numbers = "TOMO XXXVII Guadalajara, Jalisco, 3 de septiembre de 2015 Núm. 194"
    facts = facts_of(set_edition([*lines, numbers, "ÍNDICE"], BODY))
    assert facts.kind is DocumentKind.OTHER


@pytest.mark.parametrize(
    ("layers", "shared"),
    [
        ((TextLayer.DIGITAL, TextLayer.DIGITAL), TextLayer.DIGITAL),
        ((TextLayer.OCR, TextLayer.OCR), TextLayer.OCR),
        ((TextLayer.NONE, TextLayer.NONE), TextLayer.NONE),
        ((TextLayer.DIGITAL, TextLayer.NONE), TextLayer.MIXED),
        ((TextLayer.OCR, TextLayer.NONE), TextLayer.MIXED),
        ((TextLayer.MIXED,), TextLayer.MIXED),
        ((), TextLayer.DIGITAL),
    ],
)
def test_the_text_layer_is_what_all_pages_share(
    layers: tuple[TextLayer, ...], shared: TextLayer
) -> None:
    pages = [
        set_page(number, [] if layer is TextLayer.NONE else ["Palabras."], layer=layer)
        for number, layer in enumerate(layers, 1)
    ]
    assert text_layer_of(pages) is shared


def test_a_blank_page_does_not_change_the_text_layer() -> None:
    pages = [set_page(1, ["Palabras."], layer=TextLayer.OCR), set_page(2)]
    assert text_layer_of(pages) is TextLayer.OCR
    assert text_layer_of([*pages, replace(pages[1], text_layer=TextLayer.NONE)]) is TextLayer.MIXED


def test_a_document_without_pages_says_nothing() -> None:
    facts, findings = read_facts([])
    assert facts == DocumentFacts(
        DocumentKind.OTHER, TextLayer.DIGITAL, kind_basis=facts.kind_basis
    )
    assert [one.kind for one in findings] == [FindingKind.JURISDICTION_UNKNOWN]
