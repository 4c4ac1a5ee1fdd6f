"""Erratas as gazettes print them, with words of our own, and what they correct."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.law.editions import read_edition
from extractors.law.prose import Vocabulary
from extractors.law.structure import name_lines
from extractors.model import (
    Amendment,
    Change,
    DocumentFacts,
    DocumentKind,
    Instrument,
    InstrumentKind,
    Operation,
    Page,
    TextLayer,
    Word,
)
from extractors.pdf.engine import PdfFile
from extractors.proof import fold_words, words_at
from extractors.reader import read_document
from pipelines.demo.press import press
from pipelines.demo.sheets import (
    Article,
    EditionSheet,
    Heading,
    InstrumentSheet,
    Paragraph,
    Style,
    Title,
)
from tests.extractors.law.lines import LEFT, set_lines

FACTS = DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, "JAL", date(2015, 3, 12))
FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir lo que se dispone."
LAW = "Ley de Faros del Estado"
OF_DECREE = (
    "^ FE DE ERRATAS",
    f"Al Decreto número 12 por el que se reforma la {LAW}, publicado el 3 de mayo",
    "+ de 2013 en el Periódico Oficial:",
)
OF_LAW = (f"Fe de erratas a la {LAW}, publicada el 3 de mayo de 2013.",)
DECREE = (
    *("^ DECRETO NÚMERO 25", "^ EL CONGRESO DEL ESTADO DECRETA:"),
    "ARTÍCULO ÚNICO.- Se deroga el artículo 9 de la Ley de Salud del Estado.",
    *("TRANSITORIO", "ÚNICO.- El presente Decreto entrará en vigor el día de su publicación."),
)


def read_page(page: Page) -> list[Instrument]:
    """The instruments of one page."""
    named = name_lines([page])
    found, _ = read_edition(named, [page], FACTS, Vocabulary(item.line for item in named))
    return list(found)


def read(*texts: str) -> list[Instrument]:
    """The instruments of one page of these lines."""
    return read_page(set_lines(FULL, *texts))


def corrected(*texts: str) -> list[tuple[str | None, str, str, str | None]]:
    """Label, part, wrong and right words of the only instrument of these lines."""
    (errata,) = read(*texts)
    return [(a.label, a.part, a.replaces, a.text) for a in errata.amendments]


def test_an_errata_is_an_instrument_that_amends_the_law_of_the_decree_it_names() -> None:
    _, errata = read(
        *DECREE, *OF_DECREE, "En el artículo 6, dice:", "faro.", "Debe decir:", "boya."
    )
    assert errata.title == (
        f"FE DE ERRATAS Al Decreto número 12 por el que se reforma la {LAW}, publicado el 3 de "
        "mayo de 2013 en el Periódico Oficial"
    )
    assert (errata.kind, errata.operation) == (InstrumentKind.AVISO, Operation.AMENDS)
    (amendment,) = errata.amendments
    assert (amendment.operation, amendment.instrument) == (Change.ERRATA, LAW)
    assert amendment.target_slug == "faros"


ITEMS: list[tuple[tuple[str, ...], list[tuple[str | None, str, str, str]]]] = [
    (
        ("En el artículo 6, fracción II, dice:", "“el faro”", "Debe decir:", "“la boya”"),
        [("6", "fracción II", "el faro", "la boya")],
    ),
    (
        ("En el segundo párrafo del artículo 4 Bis, dice: «mes»; debe decir: «año».",),
        [("4 bis", "el segundo párrafo", "mes", "año")],
    ),
    (
        ("En el artículo 6o., donde dice faro debe decir boya",),
        [("6", "", "faro", "boya")],
    ),
    (
        ("Página 3, artículo 6, fracción II.", "DICE:", "II. Uno;", "DEBE DECIR:", "II. Dos;"),
        [("6", "fracción II", "II. Uno;", "II. Dos;")],
    ),
    (
        ("DICE:", "…", "ARTÍCULO 6.- Uno.", "…", "DEBE DECIR:", "…", "ARTÍCULO 6.- Dos.", "…"),
        [("6", "", "Uno.", "Dos.")],
    ),
    (
        (
            *("DICE:", "ARTÍCULO 6.- Uno.", "ARTÍCULO 7.- Tres."),
            *("DEBE DECIR:", "ARTÍCULO 6.- Dos.", "ARTÍCULO 7.- Cuatro."),
        ),
        [("6", "", "Uno.", "Dos."), ("7", "", "Tres.", "Cuatro.")],
    ),
    (
        (
            "En la página 14, segunda columna, renglón 3, dice: un faro",
            "Debe decir: dos faros",
            "En la página 15, primera columna, renglón 8, dice: un barco",
            "Debe decir: dos barcos",
        ),
        [
            (None, "página 14, segunda columna, renglón 3", "un faro", "dos faros"),
            (None, "página 15, primera columna, renglón 8", "un barco", "dos barcos"),
        ],
    ),
    (
        ("En el artículo 6, dice: “la Unidad de Medida”; debe", "+ decir: “la Unidad”."),
        [("6", "", "la Unidad de Medida", "la Unidad")],
    ),
    (
        ("En el artículo Segundo Transitorio dice: “diez días”, debe decir: “once días”.",),
        [(None, "artículo Segundo Transitorio", "diez días", "once días")],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), ITEMS)
def test_each_form_says_what_gives_way_to_what(
    lines: tuple[str, ...], expected: list[tuple[str | None, str, str, str]]
) -> None:
    assert corrected(*OF_LAW, *lines) == expected


@pytest.mark.parametrize(
    ("heading", "instrument"),
    [
        (f"^ FE DE ERRATAS AL DECRETO NÚMERO 9 QUE ADICIONA LA {LAW.upper()}", LAW.upper()),
        ("^ FE DE ERRATAS DEL DECRETO NÚMERO 9, PUBLICADO EL 3 DE MAYO", "DECRETO NÚMERO 9"),
        ("ACLARACIÓN al Decreto número 9, mediante el cual se expidió la Ley X.", "Ley X"),
        (
            "Fe de erratas al Decreto número 9 por el que se reforman la Ley X y la Ley Z.",
            "Decreto número 9 por el que se reforman la Ley X y la Ley Z",
        ),
    ],
)
def test_a_decree_stands_for_its_law_where_its_title_names_just_one(
    heading: str, instrument: str
) -> None:
    (errata,) = read(heading, "En el artículo 6, dice: “mes”; debe decir: “año”.")
    assert [a.instrument for a in errata.amendments] == [instrument]


def test_a_decrees_own_article_is_none_of_the_law() -> None:
    (errata,) = read(
        *OF_DECREE, "En el Artículo Único, dice: “se reforma”; debe decir: “se adiciona”."
    )
    (amendment,) = errata.amendments
    assert (amendment.label, amendment.target_slug) == ("unico", "numero-12")


def test_a_law_named_beside_the_article_is_the_one_that_is_corrected() -> None:
    (errata,) = read(
        "Fe de erratas al Decreto número 9 por el que se reforman la Ley X y la Ley Z.",
        "En el artículo 6 de la Ley Z, dice: “mes”; debe decir: “año”.",
    )
    assert [(a.instrument, a.label) for a in errata.amendments] == [("Ley Z", "6")]


def test_what_an_errata_quotes_opens_nothing_and_what_follows_it_is_read() -> None:
    titles = [
        (i.title, len(i.provisions))
        for i in read(
            *OF_DECREE,
            *("DICE:", "ARTÍCULO PRIMERO.- Se reforma.", "DEBE DECIR:"),
            *("ARTÍCULO PRIMERO.- Se adiciona.", "SUFRAGIO EFECTIVO. NO REELECCIÓN", *DECREE),
        )
    ]
    assert [count for _, count in titles] == [0, 2]


def test_a_chapter_on_erratas_is_no_errata() -> None:
    found = read(
        "^ LEY DEL PERIÓDICO OFICIAL DEL ESTADO",
        "Artículo 1.- Uno.",
        "^ DE LA FE DE ERRATAS",
        "Artículo 2.- La fe de erratas corrige lo que se imprimió mal.",
    )
    assert [(i.kind, len(i.provisions)) for i in found] == [(InstrumentKind.LEY, 2)]


def test_the_spans_of_an_errata_are_the_characters_of_the_right_words() -> None:
    texts = (FULL, *OF_LAW, "En el artículo 6, dice: “un faro”; debe decir: “dos", "+ faros”.")
    (errata,) = read(*texts[1:])
    printed = " ".join(text.lstrip("+^ ") for text in texts)
    (amendment,) = errata.amendments
    assert " ".join(printed[s.start : s.end] for s in amendment.spans) == "dos faros"


def in_columns(page: Page, *rows: tuple[tuple[float, str], ...]) -> Page:
    """The page with rows below it whose cells begin at the places given."""
    lines = list(page.lines)
    for row in rows:
        top = lines[-1].box.bottom + 4.0
        words: list[Word] = []
        for left, text in row:
            (line,) = set_lines(text).lines
            shift, start = left - LEFT, lines[-1].words[-1].end + 10 + len(words) * 50
            words += [
                replace(
                    word,
                    box=replace(
                        word.box, x0=word.box.x0 + shift, x1=word.box.x1 + shift, top=top,
                        bottom=top + 9.0,
                    ),
                    start=start + word.start,
                    end=start + word.end,
                )
                for word in line.words
            ]  # fmt: skip
        box = replace(words[0].box, x1=words[-1].box.x1)
        lines.append(replace(lines[-1], words=tuple(words), box=box, starts_paragraph=False))
    return replace(page, lines=tuple(lines))


def test_columns_of_wrong_and_right_words_are_read_row_by_row() -> None:
    page = in_columns(
        set_lines(FULL, *OF_LAW),
        ((54, "DICE"), (300, "DEBE DECIR")),
        ((54, "Artículo 6.- El faro se prende"), (300, "Artículo 6.- El faro se prende")),
        ((54, "de día."), (300, "de noche.")),
        ((54, "Artículo 9.- Un barco."), (300, "Artículo 9.- Dos barcos.")),
    )
    (errata,) = read_page(page)
    assert [(a.label, a.replaces, a.text) for a in errata.amendments] == [
        ("6", "El faro se prende de día.", "El faro se prende de noche."),
        ("9", "Un barco.", "Dos barcos."),
    ]


def test_a_column_may_say_the_place() -> None:
    page = in_columns(
        set_lines(FULL, *OF_LAW),
        ((54, "ARTÍCULO"), (180, "DICE"), (360, "DEBE DECIR")),
        ((54, "8, fracción II"), (180, "cada mes"), (360, "cada semana")),
        ((54, "9"), (180, "un barco"), (360, "dos barcos")),
    )
    (errata,) = read_page(page)
    assert [(a.label, a.part, a.replaces, a.text) for a in errata.amendments] == [
        ("8", "fracción II", "cada mes", "cada semana"),
        ("9", "", "un barco", "dos barcos"),
    ]


def sheet(style: Style, *blocks: Paragraph | Article | Heading) -> EditionSheet:
    """An edition of an errata with these blocks, and of a decree after it."""
    title = f"Fe de erratas a la {LAW}, publicada el 3 de mayo de 2013"
    errata = InstrumentSheet(title, InstrumentKind.AVISO, Operation.AMENDS, (Title(title), *blocks))
    name = "Decreto número 31 por el que se abroga la Ley de Aguas del Estado"
    decree = InstrumentSheet(
        name,
        InstrumentKind.DECRETO,
        Operation.ABROGATES,
        (
            Title(name),
            Paragraph("EL CONGRESO DEL ESTADO DECRETA:"),
            Article("unico", ("Se abroga la Ley de Aguas del Estado.",)),
        ),
    )
    return EditionSheet("e.pdf", style, date(2016, 11, 4), "89", "CCII", (errata, decree), 5)


def right_words(pdf: bytes, amendment: Amendment) -> str:
    """What the file prints where the amendment says its words stand."""
    with PdfFile(pdf) as file:
        return fold_words(words_at(file, amendment.spans))


@pytest.mark.parametrize("style", [Style.EDOMEX, Style.COAHUILA, Style.DOF])
def test_an_errata_is_read_off_a_whole_edition_and_proved(style: Style) -> None:
    pdf = press(
        sheet(
            style,
            Paragraph("En el artículo 6, fracción II, dice:"),
            Paragraph("“II. Los faros que se apaguen durante la noche serán reportados;”"),
            Paragraph("Debe decir:"),
            Paragraph("“II. Los faros que se apaguen durante la noche serán reparados;”"),
            Paragraph("En el artículo 9, dice: “cada mes”; debe decir: “cada semana”."),
            Paragraph("SUFRAGIO EFECTIVO. NO REELECCIÓN"),
            Paragraph("EL SECRETARIO DE GOBIERNO"),
        )
    ).pdf
    errata, decree = read_document(pdf).instruments
    assert [(a.label, a.part) for a in errata.amendments] == [("6", "fracción II"), ("9", "")]
    assert [p.label for p in decree.provisions] == ["unico"]
    for amendment in errata.amendments:
        assert right_words(pdf, amendment) == fold_words(amendment.text or "")


@pytest.mark.parametrize("style", [Style.COAHUILA, Style.OAXACA])
def test_an_errata_headed_by_its_kind_alone_is_called_and_read_as_the_contents_have_it(
    style: Style,
) -> None:
    words = Paragraph("En el artículo 9, dice: “cada mes”; debe decir: “cada semana”.")
    full = sheet(style, words)
    bare = replace(full.instruments[0], blocks=(Title("FE DE ERRATAS"), words))
    pdf = press(replace(full, instruments=(bare, *full.instruments[1:]))).pdf
    errata = read_document(pdf).instruments[0]
    assert errata.title == full.instruments[0].title
    assert [(a.instrument, a.label) for a in errata.amendments] == [(LAW, "9")]


@pytest.mark.parametrize("style", [Style.COAHUILA, Style.EDOMEX, Style.DOF, Style.OAXACA])
def test_a_ruled_table_of_corrections_is_read_and_proved(style: Style) -> None:
    rows = (
        ("DICE", "DEBE DECIR"),
        ("Artículo 6.- El puerto abre de día.", "Artículo 6.- El puerto abre de tarde."),
        ("Artículo 9.- Un barco entra.", "Artículo 9.- Dos barcos entran."),
    )
    pdf = press(sheet(style, Article("99", ("Se corrige lo que sigue:",), table=rows))).pdf
    errata, _ = read_document(pdf).instruments
    assert [(a.label, a.replaces, a.text) for a in errata.amendments] == [
        ("6", "El puerto abre de día.", "El puerto abre de tarde."),
        ("9", "Un barco entra.", "Dos barcos entran."),
    ]
    for amendment in errata.amendments:
        assert right_words(pdf, amendment) == fold_words(amendment.text or "")
