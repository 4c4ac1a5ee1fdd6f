"""Whole documents, typeset with their truth known, read back word for word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import pytest

from extractors.errors import EmptyDocumentError, NotAPdfError
from extractors.model import (
    Change,
    DocumentKind,
    FindingKind,
    Instrument,
    Operation,
    Provision,
    ProvisionKind,
    Reading,
    TextLayer,
)
from extractors.reader import READER_VERSION, read_document
from pipelines.demo.editions import demo_editions
from pipelines.demo.flow import Align
from pipelines.demo.press import PressedEdition, blank_page, scanned_page
from pipelines.demo.printed import ordinal
from tests.extractors.pdf.typesetting import PLAIN, Block, Form, centred, prose, typeset

EDITIONS = demo_editions()
ARTICLES = 9
WORDS = (
    "Las disposiciones de esta Ley son de orden público y de observancia general en el Estado.",
    "Corresponde a las autoridades competentes prevenir las conductas que la presente Ley señala.",
    "El Consejo se reunirá cada seis meses y tomará sus acuerdos por mayoría de los presentes.",
)
IN_FORCE = "La presente Ley entrará en vigor el día siguiente al de su publicación."
REPEALS = "Se derogan todas las disposiciones que se opongan a la presente Ley."
LAW = "LEY DE PROTECCIÓN A LAS VÍCTIMAS DEL ESTADO DE EJEMPLO"
HEAD = (
    centred(LAW, 12),
    centred(
        "Ley publicada en el Periódico Oficial, el viernes 12 de marzo de 2010.", is_bold=False
    ),
)
OWN = (centred("TRANSITORIOS"), prose(IN_FORCE, "PRIMERO.-"), prose(REPEALS, "SEGUNDO.-"))
LABELS = [str(number) for number in range(1, ARTICLES + 1)]
TWO_COLUMNS = Form(columns=2, hyphenates=True, face="Times")


def words_of(number: int) -> str:
    """What article ``number`` says."""
    return WORDS[(number - 1) % len(WORDS)]


def articles(label: Callable[[int], str]) -> tuple[Block, ...]:
    """The articles of the law, labelled so."""
    return tuple(prose(words_of(n), label(n)) for n in range(1, ARTICLES + 1))


def plain(number: int) -> str:
    """The commonest label."""
    return f"Artículo {number}.-"


@cache
def _reading(pdf: bytes) -> Reading:
    return read_document(pdf)


def reading_of(pressed: PressedEdition) -> Reading:
    """The demonstration's document, read once for all tests."""
    return _reading(pressed.pdf)


def read(blocks: Sequence[Block], form: Form = PLAIN) -> Reading:
    """The blocks, typeset and read."""
    return read_document(typeset(blocks, form))


def texts(instrument: Instrument, kind: ProvisionKind) -> dict[str, str]:
    """The texts of an instrument's provisions of one kind, by label."""
    return {p.label: p.text for p in instrument.provisions if p.kind is kind}


def assert_is_the_law(reading: Reading) -> None:
    """The reading is the typeset law, whole."""
    (law,) = reading.instruments
    assert law.title == LAW
    assert texts(law, ProvisionKind.ARTICLE) == {label: words_of(int(label)) for label in LABELS}
    assert texts(law, ProvisionKind.TRANSITORY) == {"1": IN_FORCE, "2": REPEALS}


@pytest.fixture(params=EDITIONS, ids=lambda edition: edition.file_name)
def edition(request: pytest.FixtureRequest) -> PressedEdition:
    """Each of the demonstration's documents in turn."""
    pressed = request.param
    assert isinstance(pressed, PressedEdition)
    return pressed


def test_a_pressed_documents_facts_are_those_of_its_truth(edition: PressedEdition) -> None:
    reading, truth = reading_of(edition), edition.truth
    facts = reading.facts
    assert reading.document_sha256 == truth["sha256"]
    assert reading.reader_version == READER_VERSION
    assert len(reading.pages) == truth["pages"]
    assert facts.kind == truth["document_kind"]
    assert facts.jurisdiction == truth["jurisdiction"]
    assert (facts.number, facts.volume, facts.section) == (
        truth["number"],
        truth["volume"],
        truth["section"],
    )
    day = truth["publication_date"]
    assert day is None or str(facts.publication_date) == day
    assert facts.text_layer is TextLayer.DIGITAL


def test_a_pressed_page_has_the_columns_of_its_truth(edition: PressedEdition) -> None:
    """Page 1 may have a sumario beside its body, which the truth does not count."""
    columns = {str(page.number): page.columns for page in reading_of(edition).pages[1:]}
    assert columns.items() <= edition.truth["columns"].items()


def test_a_pressed_documents_instruments_are_those_of_its_truth(edition: PressedEdition) -> None:
    found = [
        (i.kind, i.operation, i.first_page, i.last_page) for i in reading_of(edition).instruments
    ]
    assert found == [
        (i["kind"], i["operation"], i["first_page"], i["last_page"])
        for i in edition.truth["instruments"]
    ]


def test_every_pressed_provision_is_read_word_for_word(edition: PressedEdition) -> None:
    found = [
        (place, _spot_label(provision), provision.text.split())
        for place, instrument in enumerate(reading_of(edition).instruments)
        for provision in instrument.provisions
    ]
    assert found == [
        (spot["instrument"], spot["label"], spot["text"].split()) for spot in edition.truth["spots"]
    ]


def test_every_pressed_provision_is_found_on_its_pages(edition: PressedEdition) -> None:
    found = [
        (provision.first_page, provision.last_page)
        for instrument in reading_of(edition).instruments
        for provision in instrument.provisions
    ]
    assert found == [(spot["page"], spot["last_page"]) for spot in edition.truth["spots"]]


def test_every_pressed_amendment_has_its_new_wording(edition: PressedEdition) -> None:
    for instrument, truth in zip(
        reading_of(edition).instruments, edition.truth["instruments"], strict=True
    ):
        worded = {a.label: a.text for a in instrument.amendments if a.text is not None}
        assert worded == {
            label: text for change in truth["amended"] for label, text in change["wordings"].items()
        }


def _spot_label(provision: Provision) -> str:
    is_article = provision.kind is ProvisionKind.ARTICLE
    return provision.label if is_article else f"transitorio {provision.label}"


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
STYLES: dict[str, Callable[[int], str]] = {
    "Artículo 1.-": plain,
    "ARTÍCULO 1.": lambda n: f"ARTÍCULO {n}.",
    "ARTÍCULO 1°.-": lambda n: f"ARTÍCULO {n}°.-",
    "Art. 1o.-": lambda n: f"Art. {n}o.-",
    "ARTICULO 1O.-": lambda n: f"ARTICULO {n}O.-",
    "Artículo.- 1.-": lambda n: f"Artículo.- {n}.-",
    "Artículo 1": lambda n: f"Artículo {n}",
    "Artículo 1:": lambda n: f"Artículo {n}:",
    "ARTÍCULO PRIMERO.-": lambda n: f"ARTÍCULO {ordinal(n).upper()}.-",
    "Artículo I": lambda n: f"Artículo {ROMAN[n - 1]}",
    "A R T Í C U L O 1.-": lambda n: f"A R T Í C U L O {n}.-",
    "“ARTÍCULO 1.-": lambda n: f"“ARTÍCULO {n}.-",
}


@pytest.mark.parametrize("form", [PLAIN, TWO_COLUMNS], ids=["one column", "two columns"])
@pytest.mark.parametrize("label", STYLES.values(), ids=STYLES)
def test_articles_are_read_however_their_labels_are_printed(
    label: Callable[[int], str], form: Form
) -> None:
    assert_is_the_law(read([*HEAD, *articles(label), *OWN], form))


def test_a_code_numbered_by_book_keeps_both_numbers() -> None:
    (code,) = read([*HEAD, *articles(lambda n: f"Artículo 4.{n}.-"), *OWN]).instruments
    assert list(texts(code, ProvisionKind.ARTICLE)) == [f"4.{label}" for label in LABELS]


TRANSITORIES: dict[str, tuple[Block, Block] | tuple[Block, Block, Block]] = {
    "ARTÍCULO PRIMERO TRANSITORIO.-": (
        prose(IN_FORCE, "ARTÍCULO PRIMERO TRANSITORIO.-"),
        prose(REPEALS, "ARTÍCULO SEGUNDO TRANSITORIO.-"),
    ),
    "PRIMERO TRANSITORIO.-": (
        prose(IN_FORCE, "PRIMERO TRANSITORIO.-"),
        prose(REPEALS, "SEGUNDO TRANSITORIO.-"),
    ),
    "ARTÍCULOS TRANSITORIOS": (
        centred("ARTÍCULOS TRANSITORIOS"),
        prose(IN_FORCE, "Artículo 1.-"),
        prose(REPEALS, "Artículo 2.-"),
    ),
    "D I S P O S I C I O N E S": (
        centred("D I S P O S I C I O N E S  T R A N S I T O R I A S"),
        prose(IN_FORCE, "Primera."),
        prose(REPEALS, "Segunda."),
    ),
    "CAPÍTULO TRANSITORIO": (
        centred("CAPÍTULO TRANSITORIO"),
        prose(IN_FORCE, "Primero."),
        prose(REPEALS, "Segundo."),
    ),
    "1o.-": (centred("TRANSITORIOS"), prose(IN_FORCE, "1o.-"), prose(REPEALS, "2o.-")),
}


@pytest.mark.parametrize("own", TRANSITORIES.values(), ids=TRANSITORIES)
def test_transitories_are_read_however_they_are_headed(own: Sequence[Block]) -> None:
    assert_is_the_law(read([*HEAD, *articles(plain), *own]))


@pytest.mark.parametrize(
    "own",
    [
        (prose(IN_FORCE, "TRANSITORIO ÚNICO.-"),),
        (prose(IN_FORCE, "ARTÍCULO ÚNICO TRANSITORIO."),),
        (prose(IN_FORCE, "ARTÍCULO TRANSITORIO ÚNICO.-"),),
        (centred("TRANSITORIO"), prose(IN_FORCE, "Artículo Único.")),
        (centred("TRANSITORIO"), prose(IN_FORCE)),
    ],
)
def test_a_single_transitory_is_the_only_one(own: Sequence[Block]) -> None:
    (law,) = read([*HEAD, *articles(plain), *own]).instruments
    assert texts(law, ProvisionKind.TRANSITORY) == {"unico": IN_FORCE}
    assert len(texts(law, ProvisionKind.ARTICLE)) == ARTICLES


def test_transitories_numbered_on_from_the_articles_keep_their_numbers() -> None:
    own = (
        centred("TRANSITORIOS"),
        prose(IN_FORCE, "Artículo 10.-"),
        prose(REPEALS, "Artículo 11.-"),
    )
    (law,) = read([*HEAD, *articles(plain), *own]).instruments
    assert texts(law, ProvisionKind.TRANSITORY) == {"10": IN_FORCE, "11": REPEALS}


HEADINGS = {
    "Guanajuato": ("Título Primero", "Disposiciones Generales", "Capítulo Único", "Objeto"),
    "capitals": ("TÍTULO PRIMERO", "DISPOSICIONES GENERALES", "CAPÍTULO I", "DEL OBJETO"),
    "letter-spaced": ("C A P Í T U L O  I", "DISPOSICIONES GENERALES"),
    "one line": ("CAPÍTULO I. DISPOSICIONES GENERALES",),
}


@pytest.mark.parametrize("form", [PLAIN, TWO_COLUMNS], ids=["one column", "two columns"])
@pytest.mark.parametrize("lines", HEADINGS.values(), ids=HEADINGS)
def test_headings_of_chapters_are_no_articles_words(lines: Sequence[str], form: Form) -> None:
    heading = [centred(line) for line in lines]
    body = articles(plain)
    assert_is_the_law(read([*HEAD, *heading, *body[:4], *heading, *body[4:], *OWN], form))


@pytest.mark.parametrize("align", [Align.CENTRED, Align.RIGHT, Align.JUSTIFIED])
@pytest.mark.parametrize("form", [PLAIN, TWO_COLUMNS], ids=["one column", "two columns"])
def test_epigraphs_above_labels_are_no_articles_words(align: Align, form: Form) -> None:
    blocks = [
        block
        for body in articles(plain)
        for block in (Block("Objeto de la ley", align=align, is_bold=True), body)
    ]
    assert_is_the_law(read([*HEAD, *blocks, *OWN], form))


def test_an_epigraph_beside_its_label_is_the_articles_first_paragraph() -> None:
    blocks = [
        block
        for number in range(1, 6)
        for block in (prose("Objeto de la ley", plain(number)), prose(words_of(number)))
    ]
    (law,) = read([*HEAD, *blocks]).instruments
    assert texts(law, ProvisionKind.ARTICLE)["2"] == f"Objeto de la ley\n{words_of(2)}"


def test_a_label_on_its_own_line_heads_the_text_below() -> None:
    blocks = [
        block
        for number in range(1, ARTICLES + 1)
        for block in (centred(f"Artículo {number}"), prose(words_of(number)))
    ]
    assert_is_the_law(read([*HEAD, *blocks, *OWN], TWO_COLUMNS))


def test_a_table_of_contents_with_leaders_holds_no_articles() -> None:
    contents = [
        centred("ÍNDICE"),
        *(Block(f"Artículo {number} {'.' * 80} {number}") for number in range(1, ARTICLES + 1)),
    ]
    assert_is_the_law(read([*HEAD, *contents, *articles(plain), *OWN]))


def test_running_heads_and_folios_are_no_articles_words() -> None:
    form = Form(
        head=(LAW, "Última reforma publicada P.O. 3 de enero de 2013"), foot="{page}", depth=160
    )
    assert_is_the_law(read([*HEAD, *articles(plain), *OWN], form))


@pytest.mark.parametrize("pad", range(4, 44, 5))
def test_cross_references_wrapped_to_a_lines_start_are_no_labels(pad: int) -> None:
    references = (
        f"Con {'x' * pad} se impondrá la sanción según dispone el Artículo 7, fracción II, de esta "
        "Ley, y el Artículo 9. de la Ley de Hacienda, así como según el Artículo 10 de la presente "
        "Ley y el Artículo 2. Los recursos se resolverán conforme al Artículo 8. El Consejo vigila."
    )
    body = list(articles(plain))
    body[5] = prose(references, plain(6))
    (law,) = read([*HEAD, *body, *OWN], TWO_COLUMNS).instruments
    found = texts(law, ProvisionKind.ARTICLE)
    assert list(found) == LABELS
    assert found["6"] == references


def test_a_courts_compilation_is_read_with_the_transitories_of_its_decrees() -> None:
    """Notes above articles, an editor's remarks, and groups under a gazette's day alone."""
    body = list(articles(plain))
    body.insert(4, Block("(REFORMADO, P.O. 3 DE ENERO DE 2013)"))
    force = "El presente Decreto entrará en vigor al día siguiente de su publicación."
    appended = (
        Block(
            "N. DE E. A CONTINUACIÓN SE TRANSCRIBEN LOS TRANSITORIOS DE LOS DECRETOS DE REFORMAS."
        ),
        Block("P.O. 30 DE DICIEMBRE DE 2015."),
        prose(force, "PRIMERO.-"),
        prose("Se derogan las disposiciones que se opongan.", "SEGUNDO.-"),
        Block("P.O. 4 DE MAYO DE 2017."),
        prose(force, "ÚNICO.-"),
    )
    (law,) = read([*HEAD, *body, *OWN, *appended]).instruments
    assert texts(law, ProvisionKind.ARTICLE) == {label: words_of(int(label)) for label in LABELS}
    assert [(p.path, p.text) for p in law.provisions if p.kind is ProvisionKind.TRANSITORY] == [
        ("trans-1", IN_FORCE),
        ("trans-2", REPEALS),
        ("ref-1/trans-1", force),
        ("ref-1/trans-2", "Se derogan las disposiciones que se opongan."),
        ("ref-2/trans-unico", force),
    ]
    assert [(note.label, note.operation) for note in law.reform_notes] == [("5", Change.REFORMS)]


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_another_over_many_pages(columns: int) -> None:
    count = 39
    said = {str(n): f"Regla {ordinal(n)}. {words_of(n)} {words_of(n + 1)}" for n in range(1, count)}
    blocks = [*HEAD, *(prose(text, plain(int(label))) for label, text in said.items()), *OWN]
    reading = read(blocks, Form(columns=columns, hyphenates=True, face="Times"))
    assert {page.columns for page in reading.pages[:-1]} == {columns}
    (law,) = reading.instruments
    assert texts(law, ProvisionKind.ARTICLE) == said


def test_a_page_image_is_recognised_and_says_by_what() -> None:
    lines = ("LEY DE FAROS DEL ESTADO DE COLIMA", "ARTÍCULO 1.- Los faros son públicos.")
    reading = read_document(scanned_page((*lines, "ARTÍCULO 2.- Nadie los apaga.")))
    assert reading.facts.text_layer is TextLayer.NONE
    (page,) = reading.pages
    assert page.recognised_by is not None
    assert page.is_readable
    (law,) = reading.instruments
    assert [each.text for each in law.provisions] == [
        "Los faros son públicos.",
        "Nadie los apaga.",
    ]


def test_a_blank_page_is_a_finding_and_no_error() -> None:
    reading = read_document(blank_page())
    assert [f.page for f in reading.findings if f.kind is FindingKind.PAGE_WITHOUT_TEXT] == [1]


def test_what_is_no_pdf_is_refused_by_its_kind() -> None:
    with pytest.raises(NotAPdfError, match="HTML"):
        read_document(b"<html><body>PDF</body></html>")
    with pytest.raises(EmptyDocumentError):
        read_document(b"")


def test_a_document_read_twice_gives_the_same_reading() -> None:
    pdf = typeset([*HEAD, *articles(plain), *OWN])
    assert read_document(pdf) == read_document(pdf)


GAZETTE = Form(
    head=("PERIÓDICO OFICIAL DEL ESTADO DE JALISCO - 12 de marzo de 2015 - Página {page}",)
)
MASTHEAD = (
    centred("PERIÓDICO OFICIAL", 20),
    centred("DEL GOBIERNO DEL ESTADO LIBRE Y SOBERANO DE JALISCO", 11),
    centred("TOMO CCCLXX   Guadalajara, Jalisco, jueves 12 de marzo de 2015   Número 12", 9),
)
OPENING = (
    prose(
        "Persona de Ejemplo, titular del Poder Ejecutivo del Estado Libre y Soberano de Jalisco, a "
        "los habitantes del mismo hago saber:"
    ),
    prose("Que la Secretaría del H. Congreso del Estado me ha comunicado el siguiente"),
    centred("DECRETO"),
)
CLOSING = (
    prose("Dado en el Salón de Sesiones del Congreso, a los diez días de marzo de dos mil quince."),
    centred("DIPUTADA DE EJEMPLO"),
)
ISSUED = "Ley de Protección a las Víctimas del Estado de Jalisco"
FIVE = "“Artículo 5.-"


def decree(number: str, *parts: Block) -> list[Block]:
    """A congress's decree, from the executive's formula to the signatures."""
    own = centred("TRANSITORIO"), prose(IN_FORCE, "ÚNICO.-")
    head = centred(f"NÚMERO {number}. EL CONGRESO DEL ESTADO DECRETA:")
    return [*OPENING, head, *parts, *own, *CLOSING]


def paths(reading: Reading) -> list[list[str]]:
    """The paths of the provisions of each instrument."""
    return [[provision.path for provision in i.provisions] for i in reading.instruments]


def test_a_decree_may_issue_a_law_and_then_reform_another() -> None:
    parts = (
        prose(f"Se expide la {ISSUED}, para quedar como sigue:", "ARTÍCULO PRIMERO."),
        centred(ISSUED.upper()),
        *articles(plain),
        prose(
            "Se reforma el artículo 5 de la Ley de Salud del Estado de Jalisco, para quedar como "
            "sigue:",
            "ARTÍCULO SEGUNDO.",
        ),
        prose(words_of(5), FIVE),
    )
    reading = read([*MASTHEAD, *decree("25123/LX/15", *parts)], GAZETTE)
    assert paths(reading) == [
        ["art-1", "art-2", "trans-unico"],
        [f"art-{label}" for label in LABELS],
    ]
    enacting, law = reading.instruments
    assert law.title == ISSUED.upper()
    assert law.in_force_date == enacting.in_force_date is not None
    assert [(a.operation, a.label, a.text) for a in enacting.amendments] == [
        (Change.ENACTS, None, None),
        (Change.REFORMS, "5", words_of(5)),
    ]


def test_each_part_of_a_decree_changes_its_own_law() -> None:
    parts = (
        prose(
            "Se reforman los artículos 5 y 9 de la Ley de Hacienda del Estado de Jalisco, para "
            "quedar como sigue:",
            "ARTÍCULO PRIMERO.-",
        ),
        prose(words_of(1), FIVE),
        prose(words_of(2), "Artículo 9.-"),
        prose(
            "Se adiciona el artículo 14 Bis a la Ley de Salud del Estado de Jalisco, para quedar "
            "como sigue:",
            "ARTÍCULO SEGUNDO.-",
        ),
        prose(words_of(3), "Artículo 14 Bis.-"),
        prose("Se deroga el artículo 20 de la Ley de Educación del Estado.", "ARTÍCULO TERCERO.-"),
    )
    (amending,) = read([*MASTHEAD, *decree("25124", *parts)], GAZETTE).instruments
    assert amending.operation is Operation.AMENDS
    assert amending.decree == "25124"
    assert [(a.operation, a.label, a.text) for a in amending.amendments] == [
        (Change.REFORMS, "5", words_of(1)),
        (Change.REFORMS, "9", words_of(2)),
        (Change.ADDS, "14 bis", words_of(3)),
        (Change.REPEALS, "20", None),
    ]


def test_texts_follow_each_other_without_a_sumario() -> None:
    def amending(law: str) -> Block:
        clause = f"Se reforma el artículo 5 de la {law}, para quedar como sigue:"
        return prose(clause, "ARTÍCULO ÚNICO.-")

    agreement = (
        centred("ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL CONTRA LA TRATA DE PERSONAS"),
        prose(
            "Persona de Ejemplo, titular del Poder Ejecutivo, con fundamento en la Constitución, y"
        ),
        centred("CONSIDERANDO"),
        prose("I. Que es deber del Estado combatir la trata de personas."),
        prose("He tenido a bien emitir el siguiente"),
        centred("ACUERDO:"),
        prose("Se crea el Consejo Estatal como órgano de coordinación.", "PRIMERO."),
        prose("El Consejo sesionará cada seis meses.", "SEGUNDO."),
        centred("TRANSITORIO"),
        prose(IN_FORCE, "ÚNICO."),
    )
    edict = (
        centred("EDICTO"),
        prose("Se emplaza a Persona de Ejemplo ante el Juzgado Primero de lo Civil."),
        prose("PRIMERO.- Se admite la demanda."),
    )
    reading = read(
        [
            *MASTHEAD,
            *decree("25125", amending("Ley de Hacienda del Estado"), prose(words_of(1), FIVE)),
            *decree("25126", amending("Ley de Salud del Estado"), prose(words_of(2), FIVE)),
            *agreement,
            *edict,
        ],
        GAZETTE,
    )
    assert reading.facts.kind is DocumentKind.EDITION
    assert reading.facts.jurisdiction == "JAL"
    assert [i.decree for i in reading.instruments] == ["25125", "25126", None]
    assert reading.instruments[2].title == agreement[0].text
    assert paths(reading)[2] == ["art-1", "art-2", "trans-unico"]


def test_a_regulation_is_titled_by_its_heading_above_the_executives_formula() -> None:
    title = "REGLAMENTO DE LA LEY DE PROTECCIÓN A LAS VÍCTIMAS DEL ESTADO DE JALISCO"
    blocks = (
        centred(title),
        prose("Persona de Ejemplo, titular del Poder Ejecutivo, expido el siguiente"),
        centred("REGLAMENTO"),
        centred("Título Primero"),
        *articles(lambda n: f"ARTÍCULO {n}."),
        *OWN,
    )
    (regulation,) = read([*MASTHEAD, *blocks], GAZETTE).instruments
    assert regulation.title == title
    assert len(regulation.provisions) == ARTICLES + 2


def test_elided_wordings_are_marked() -> None:
    parts = (
        prose(
            "Se reforma la fracción II del artículo 5 de la Ley de Hacienda del Estado, para "
            "quedar como sigue:",
            "ARTÍCULO ÚNICO.-",
        ),
        prose("...", "Artículo 5.-"),
        prose("I. ..."),
        prose("II. Las cuotas que fije el Congreso;"),
    )
    (amending,) = read([*MASTHEAD, *decree("25131", *parts)], GAZETTE).instruments
    (change,) = amending.amendments
    assert change.is_elided
    assert change.text == "...\nI. ...\nII. Las cuotas que fije el Congreso;"


def test_an_abrogating_decree_ends_the_law_that_it_names() -> None:
    part = prose(
        "Se abroga la Ley para Prevenir la Trata de Personas del Estado.", "ARTÍCULO ÚNICO."
    )
    (abrogating,) = read([*MASTHEAD, *decree("25130", part)], GAZETTE).instruments
    assert abrogating.operation is Operation.ABROGATES
    assert [(a.operation, a.label) for a in abrogating.amendments] == [(Change.ABROGATES, None)]
