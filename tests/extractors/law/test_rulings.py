"""Court rulings as gazettes print them, with words of our own: what they strike, and from when."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.editions import read_edition
from extractors.law.effects import find_effect
from extractors.law.in_force import InForce
from extractors.law.invalidity import Invalidity, parse_invalidity, strikes
from extractors.model import (
    Change,
    DocumentFacts,
    DocumentKind,
    Finding,
    FindingKind,
    Instrument,
    InstrumentKind,
    Operation,
    TextLayer,
)
from extractors.pdf.engine import PdfFile
from extractors.proof import words_at
from extractors.reader import read_document
from pipelines.demo.press import press
from pipelines.demo.sheets import (
    Block,
    EditionSheet,
    Heading,
    InstrumentSheet,
    Paragraph,
    Style,
    Title,
)
from tests.extractors.law.lines import name_texts, set_lines, vocabulary_of

PUBLISHED = date(2015, 3, 12)
FACTS = DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, "JAL", PUBLISHED)
FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir lo que se dispone."
LAW = "Ley de Faros del Estado"
HEAD = (
    "SENTENCIA dictada por el Tribunal Pleno de la Suprema Corte de Justicia de la Nación en la",
    "+ Acción de Inconstitucionalidad 12/2013.",
)
FIRST = "PRIMERO. Es procedente y fundada la presente acción."
STRIKES = f"SEGUNDO. Se declara la invalidez del artículo 9, fracción II, de la {LAW}."
LAST = ("TERCERO. Publíquese esta resolución.", "Notifíquese por medio de oficio.")
DECREE = (
    *("^ DECRETO NÚMERO 25", "^ EL CONGRESO DEL ESTADO DECRETA:"),
    "ARTÍCULO ÚNICO.- Se deroga el artículo 9 de la Ley de Salud del Estado.",
)


def read(*texts: str) -> tuple[list[Instrument], tuple[Finding, ...]]:
    """The instruments and findings of one page of these lines."""
    named = name_texts(FULL, *texts)
    found, findings = read_edition(named, [set_lines(FULL, *texts)], FACTS, vocabulary_of(named))
    return list(found), findings


@pytest.mark.parametrize(
    "heading",
    [
        HEAD,
        ("^ ACCIÓN DE INCONSTITUCIONALIDAD 12/2013 Y SU ACUMULADA 13/2013", "PROMOVENTE: X."),
        ("^ SENTENCIA DE LA CONTROVERSIA CONSTITUCIONAL", "^ 3/2017"),
        ("^ DECLARATORIA GENERAL DE INCONSTITUCIONALIDAD 1/2018",),
    ],
)
def test_a_ruling_is_an_instrument_that_strikes_what_its_resolutivos_say(
    heading: tuple[str, ...],
) -> None:
    (ruling,), findings = read(*heading, "^ RESUELVE:", FIRST, STRIKES, *LAST)
    assert (ruling.kind, ruling.operation) == (InstrumentKind.OTRO, Operation.NONE)
    (amendment,) = ruling.amendments
    assert amendment.operation is Change.INVALIDATES
    assert (amendment.instrument, amendment.target_slug) == (LAW, "faros")
    assert (amendment.label, amendment.part, amendment.text) == ("9", "fracción II", None)
    assert findings == ()


def test_resolutivos_may_be_printed_without_the_ruling() -> None:
    (ruling,), _ = read(
        "^ PUNTOS RESOLUTIVOS DE LA SENTENCIA DICTADA EN LA ACCIÓN DE INCONSTITUCIONALIDAD 12/2013",
        *(FIRST, STRIKES, *LAST),
    )
    assert [a.label for a in ruling.amendments] == ["9"]


def test_its_reasons_and_what_it_quotes_are_nobodys_articles() -> None:
    instruments, _ = read(
        *(*DECREE, *HEAD, "^ CONSIDERANDO", "PRIMERO. Este Tribunal es competente."),
        *("SEGUNDO. La norma dice:", "Artículo 9.- Los faros serán de mexicanos."),
        *("Por lo expuesto y fundado, se resuelve:", FIRST, STRIKES, *LAST),
        *("En relación con el punto resolutivo primero, se aprobó por unanimidad.", *DECREE),
    )
    assert [(i.kind.value, len(i.provisions), len(i.amendments)) for i in instruments] == [
        ("decreto", 1, 1),
        ("otro", 0, 1),
        ("decreto", 1, 1),
    ]


def test_words_that_are_struck_give_way_to_none() -> None:
    (ruling,), _ = read(
        *(*HEAD, "^ RESUELVE:", FIRST),
        "SEGUNDO. Se declara la invalidez del artículo 9, en la porción normativa que dice “de",
        f"+ nacionalidad mexicana”, de la {LAW}.",
        *LAST,
    )
    (amendment,) = ruling.amendments
    assert (amendment.label, amendment.part) == ("9", "")
    assert (amendment.replaces, amendment.text) == ("de nacionalidad mexicana", "")


def test_the_same_law_may_be_named_in_an_earlier_paragraph() -> None:
    (ruling,), _ = read(
        *(*HEAD, "^ RESUELVE:", FIRST, STRIKES),
        "TERCERO. Se declara, por extensión, la invalidez del artículo 15 del mismo ordenamiento.",
        "Notifíquese.",
    )
    assert [(a.instrument, a.label) for a in ruling.amendments] == [(LAW, "9"), (LAW, "15")]


def test_an_invalidity_that_names_no_law_is_a_finding() -> None:
    unread = "SEGUNDO. Se declara la invalidez de los artículos impugnados."
    (ruling,), findings = read(*HEAD, "^ RESUELVE:", FIRST, unread, *LAST)
    assert ruling.amendments == ()
    assert [(f.kind, f.detail) for f in findings] == [
        (FindingKind.AMENDMENT_UNREAD, unread.removeprefix("SEGUNDO. "))
    ]


def test_a_ruling_takes_effect_on_the_day_on_which_the_congress_was_notified() -> None:
    (ruling,), _ = read(
        *(*HEAD, "^ RESUELVE:", FIRST, STRIKES),
        "TERCERO. La declaratoria surtirá efectos a partir de la notificación al Congreso.",
        "Notifíquese por medio de oficio.",
        "Los puntos resolutivos fueron notificados al Congreso del Estado el 5 de mayo de 2014.",
    )
    assert (ruling.in_force_date, ruling.in_force_rule) == (date(2014, 5, 5), "notified_on")
    assert ruling.in_force_words == (
        "La declaratoria surtirá efectos a partir de la notificación al Congreso."
    )


STRUCK: list[tuple[str, list[tuple[str | None, str, str]]]] = [
    (
        "Se declara la invalidez de los artículos 3, fracciones II y III, 5, párrafo primero, y 8 "
        "Bis de la Ley X, publicada el veinte de abril de dos mil trece.",
        [("3", "fracciones II y III", ""), ("5", "párrafo primero", ""), ("8 bis", "", "")],
    ),
    (
        "Se declara la invalidez de los artículos 9, en sus porciones normativas “uno” y “dos”, "
        "10, fracción IV, así como, por extensión, la del diverso 22, en la porción normativa "
        "'tres', de la Ley X.",
        [("9", "", "uno"), ("9", "", "dos"), ("10", "fracción IV", ""), ("22", "", "tres")],
    ),
    (
        "Se declara la invalidez de la porción normativa “y uno” contenida en el artículo 9 de la "
        "Ley X.",
        [("9", "", "y uno")],
    ),
    (
        "Se declara la inconstitucionalidad, con efectos generales, de los artículos 4 a 6 de la "
        "Ley X.",
        [("4", "", ""), ("5", "", ""), ("6", "", "")],
    ),
    ("Se declara la invalidez total de la Ley X.", [(None, "", "")]),
    ("En la Ley X, se declara la invalidez del artículo 7.", [("7", "", "")]),
    ("Se invalida el artículo 7 de la Ley X.", [("7", "", "")]),
    (
        "Se desestima respecto del artículo 4 de la Ley X; y se declara la invalidez de su "
        "artículo 5.",
        [("5", "", "")],
    ),
    ("Se reconoce la validez de los artículos 1 y 2 de la Ley X.", []),
    ("Se sobresee respecto del artículo 4 y se desestima respecto del 5 de la Ley X.", []),
]


@pytest.mark.parametrize(("text", "expected"), STRUCK)
def test_each_form_of_invalidity_is_read(
    text: str, expected: list[tuple[str | None, str, str]]
) -> None:
    assert parse_invalidity(text) == tuple(
        Invalidity("Ley X", label, part, struck) for label, part, struck in expected
    )


def test_a_decree_is_struck_as_a_whole_and_not_the_articles_of_its_title() -> None:
    decree = "Decreto número 25 por el que se reforman los artículos 5 y 6 de la Ley X"
    assert parse_invalidity(f"Se declara la invalidez del {decree}, publicado hoy.") == (
        Invalidity(decree, None, ""),
    )


def test_two_laws_may_be_struck_in_one_paragraph() -> None:
    struck = parse_invalidity(
        "Se declara la invalidez del artículo 9 de la Ley X y del artículo 4 del Código de Mareas."
    )
    assert [(one.instrument, one.label) for one in struck] == [
        ("Ley X", "9"),
        ("Código de Mareas", "4"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se reconoce la validez del artículo 7, salvo “uno”, cuya invalidez se declara.", True),
        ("Se declara la invalidez de lo impugnado.", True),
        ("Se reconoce la validez del artículo 7.", False),
    ],
)
def test_what_strikes_is_told_even_where_it_cannot_be_read(text: str, *, expected: bool) -> None:
    assert strikes(text) is expected


BEGINS = "La declaratoria surtirá efectos"
EFFECTS: list[tuple[str, str, str | None, date | None]] = [
    (f"{BEGINS} a partir de la notificación al Congreso.", "JAL", "on_notification", None),
    (f"{BEGINS} a los doce meses siguientes a la notificación al Congreso.", "JAL", None, None),
    (
        "Se declara la invalidez, con efectos retroactivos al 20 de abril de 2013, fecha en que "
        "entró en vigor.",
        *("JAL", "retroactive", date(2013, 4, 20)),
    ),
    (
        f"{BEGINS} desde la notificación al Congreso, y será retroactiva al 1 de mayo de 2014.",
        *("JAL", "retroactive", date(2014, 5, 1)),
    ),
    (
        f"{BEGINS} retroactivos a la fecha en que entró en vigor la norma.",
        *("JAL", "retroactive", None),
    ),
    (f"{BEGINS} a partir de su publicación en el Diario Oficial.", "FED", "same_day", PUBLISHED),
    (f"{BEGINS} a partir de su publicación en el Diario Oficial.", "JAL", None, None),
    (f"{BEGINS} a partir de su publicación en el Periódico Oficial.", "JAL", "same_day", PUBLISHED),
    (
        f"{BEGINS} al día siguiente de su publicación en la Gaceta Oficial.",
        *("VER", "next_day", date(2015, 3, 13)),
    ),
    (f"{BEGINS} a partir del 1 de enero de 2016.", "JAL", "fixed_date", date(2016, 1, 1)),
    (
        "Se declara la invalidez del artículo 9, con efectos a partir del 1 de enero de 2016.",
        *("JAL", "fixed_date", date(2016, 1, 1)),
    ),
]


@pytest.mark.parametrize(("words", "jurisdiction", "rule", "day"), EFFECTS)
def test_the_day_of_effect_follows_a_named_rule(
    words: str, jurisdiction: str, rule: str | None, day: date | None
) -> None:
    facts = DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, jurisdiction, PUBLISHED)
    assert find_effect(["Es procedente.", words], "", facts) == InForce(day, rule, words)


def test_a_ruling_that_says_nothing_of_its_effect_has_no_day() -> None:
    assert find_effect(["Es procedente."], "", FACTS) == InForce()


@pytest.mark.parametrize("style", [Style.COAHUILA, Style.EDOMEX, Style.DOF])
def test_a_ruling_is_read_off_a_whole_edition_and_proved(style: Style) -> None:
    title = "Sentencia dictada por el Pleno en la Acción de Inconstitucionalidad 12/2013"
    struck = f"Se declara la invalidez de los artículos 9 y 12 de la {LAW}."
    blocks: tuple[Block, ...] = (
        *(Title(title), Heading(("CONSIDERANDO",))),
        *(Paragraph("PRIMERO. Este Tribunal es competente."), Paragraph("Se resuelve:")),
        *(Paragraph(FIRST), Paragraph(f"SEGUNDO. {struck}"), *(Paragraph(text) for text in LAST)),
    )
    ruling = InstrumentSheet(title, InstrumentKind.OTRO, Operation.NONE, blocks)
    sheet = EditionSheet("e.pdf", style, date(2016, 11, 4), "89", "CCII", (ruling,), 5)
    pdf = press(sheet).pdf
    (found,) = read_document(pdf).instruments
    assert [(a.instrument, a.label) for a in found.amendments] == [(LAW, "9"), (LAW, "12")]
    with PdfFile(pdf) as file:
        assert [" ".join(words_at(file, a.spans).split()) for a in found.amendments] == [struck] * 2
