"""The press prints what its sheets say, where its truth says, in the same bytes each time."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import pairwise

import pypdfium2
import pytest

from extractors.model import Change, InstrumentKind, Operation
from pipelines.demo.editions import (
    ADDED_LABEL,
    DEMO_DAYS,
    DEMO_LAW_DATE,
    DEMO_LAW_TITLE,
    REFORMED_LABELS,
    demo_editions,
)
from pipelines.demo.hyphenation import break_points
from pipelines.demo.press import PressedEdition, blank_page, press, scanned_page
from pipelines.demo.printed import LabelStyle, article_label, section_words, titled_date
from pipelines.demo.sheets import (
    Article,
    CompilationSheet,
    EditionSheet,
    Heading,
    InstrumentSheet,
    Note,
    QuotedArticle,
    Style,
    Title,
)
from pipelines.demo.story import FOOT, demo_sheets

EDITIONS = demo_editions()
GAZETTES = (Style.MICHOACAN, Style.COAHUILA, Style.EDOMEX, Style.DOF, Style.OAXACA)
WATERMARK = "COPIA SIN VALOR LEGAL"
LONG = (
    "Las autoridades competentes establecerán procedimientos administrativos transparentes para "
    "garantizar la participación ciudadana en la elaboración de los programas correspondientes."
)


def gazette(
    style: Style, *, watermark: str | None = None, columns: int | None = None
) -> EditionSheet:
    """An edition of one regulation of 30 articles, long enough for several pages."""
    articles = tuple(Article(str(number), (LONG, LONG, LONG)) for number in range(1, 31))
    rules = InstrumentSheet(
        title="Reglamento de Ejemplo",
        kind=InstrumentKind.REGLAMENTO,
        operation=Operation.ENACTS,
        blocks=(Title("Reglamento de Ejemplo"), Heading(("CAPÍTULO ÚNICO",)), *articles),
    )
    return EditionSheet(
        file_name="example.pdf",
        style=style,
        day=date(2016, 11, 4),
        number="89",
        volume="CCII",
        section=5,
        columns=columns,
        instruments=(rules,),
        watermark=watermark,
    )


@cache
def pressed_gazette(
    style: Style, *, watermark: str | None = None, columns: int | None = None
) -> PressedEdition:
    """That edition, pressed once for all tests."""
    return press(gazette(style, watermark=watermark, columns=columns))


def page_texts(pdf: bytes) -> list[str]:
    """Each page's text layer as pdfium gives it; it marks hyphens at line ends by U+FFFE."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def words(text: str) -> str:
    """The text with divided words joined and each run of blanks made one."""
    return " ".join(text.replace("\ufffe", "").split())


@pytest.fixture(params=EDITIONS, ids=lambda edition: edition.file_name)
def edition(request: pytest.FixtureRequest) -> PressedEdition:
    """Each of the demonstration's documents in turn."""
    pressed = request.param
    assert isinstance(pressed, PressedEdition)
    return pressed


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert [one.pdf for one in demo_editions()] == [one.pdf for one in EDITIONS]


def test_the_truth_names_the_bytes_and_counts_the_pages(edition: PressedEdition) -> None:
    assert edition.truth["sha256"] == sha256(edition.pdf).hexdigest()
    assert edition.truth["pages"] == len(pypdfium2.PdfDocument(edition.pdf)) <= 6
    assert edition.truth["file"] == edition.file_name


def test_every_provision_begins_and_ends_on_the_pages_of_the_truth(edition: PressedEdition) -> None:
    pages = [words(text) for text in page_texts(edition.pdf)]
    for spot in edition.truth["spots"]:
        text = words(spot["text"])
        assert text[:30] in pages[spot["page"] - 1]
        assert text[-12:] in pages[spot["last_page"] - 1]


def test_a_provision_on_one_page_is_printed_word_for_word(edition: PressedEdition) -> None:
    pages = [words(text) for text in page_texts(edition.pdf)]
    inside = [spot for spot in edition.truth["spots"] if spot["page"] == spot["last_page"]]
    interrupted = {note["label"] for note in edition.truth["reform_notes"]}
    for spot in inside:
        if spot["label"] not in interrupted:
            assert words(spot["text"]) in pages[spot["page"] - 1]
    assert inside


def test_every_page_says_that_it_is_a_demonstration(edition: PressedEdition) -> None:
    assert edition.file_name.startswith("demo-")
    assert all(FOOT in text for text in page_texts(edition.pdf))


def test_labels_rise_and_pages_stay_inside_the_document(edition: PressedEdition) -> None:
    for instrument in edition.truth["instruments"]:
        numbers = [int(label.split()[0]) for label in instrument["articles"] if label != "unico"]
        assert numbers == sorted(numbers)
        pages = (instrument["first_page"], instrument["last_page"])
        assert 1 <= pages[0] <= pages[1] <= edition.truth["pages"]
    assert all(one["page"] <= two["page"] for one, two in pairwise(edition.truth["spots"]))


def test_each_label_of_the_truth_has_its_words(edition: PressedEdition) -> None:
    labels = [
        label for instrument in edition.truth["instruments"] for label in instrument["articles"]
    ]
    spots = [spot["label"] for spot in edition.truth["spots"]]
    assert [label for label in spots if not label.startswith("transitorio")] == labels


def test_the_story_enacts_reforms_and_abrogates_one_law() -> None:
    first, reform, second, unrelated, compilation = (one.truth for one in EDITIONS)
    assert first["publication_date"] == DEMO_LAW_DATE.isoformat()
    assert [one["title"] for one in first["instruments"]][1:] == [DEMO_LAW_TITLE]
    changes = {one["operation"]: one for one in reform["instruments"][0]["amended"]}
    assert tuple(changes["reforms"]["targets"]) == REFORMED_LABELS
    assert changes["adds"]["targets"] == [ADDED_LABEL]
    (ended,) = second["instruments"][1]["amended"]
    assert (ended["operation"], ended["instrument"]) == ("abrogates", DEMO_LAW_TITLE)
    assert any(
        "se trata de personas menores" in spot["text"].lower() for spot in unrelated["spots"]
    )
    assert compilation["instruments"][0]["transitory"] == [["1", "2"], ["unico"]]
    assert compilation["repealed"] == ["5"]


def test_the_asked_days_fall_before_between_and_after_the_laws() -> None:
    published = [one.truth["publication_date"] for one in EDITIONS[:3]]
    moments = [*published, *(asked.day.isoformat() for asked in DEMO_DAYS)]
    order = sorted(moments, key=str)
    asked = [order.index(one.day.isoformat()) for one in DEMO_DAYS]
    assert asked == [0, 3, 5]


@pytest.mark.parametrize("style", GAZETTES)
def test_each_gazette_prints_its_day_and_number_as_the_truth_has_them(style: Style) -> None:
    pressed = pressed_gazette(style)
    text = words(" ".join(page_texts(pressed.pdf)))
    assert pressed.truth["publication_date"] == "2016-11-04"
    assert re.search(r"4 de noviembre del? (año )?2016", text, re.IGNORECASE)
    whole = pressed.truth["document_kind"] == "edition"
    assert (pressed.truth["number"], pressed.truth["volume"]) == (
        ("89", "CCII") if whole else (None, None)
    )
    assert ("CCII" in text) is whole


@pytest.mark.parametrize("style", GAZETTES)
def test_an_article_crosses_from_one_page_to_the_next(style: Style) -> None:
    spots = pressed_gazette(style).truth["spots"]
    assert any(spot["page"] < spot["last_page"] for spot in spots)


@pytest.mark.parametrize("style", GAZETTES)
def test_no_line_leaves_the_page(style: Style) -> None:
    document = pypdfium2.PdfDocument(pressed_gazette(style).pdf)
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        assert min(box[0] for box in boxes) >= 30
        assert max(box[2] for box in boxes) <= 590


def test_two_columns_divide_words_at_line_ends_and_one_column_does_not() -> None:
    two, one = (pressed_gazette(style) for style in (Style.MICHOACAN, Style.COAHUILA))
    assert sum(text.count("\ufffe") for text in page_texts(two.pdf)) > 20
    assert not any("\ufffe" in text for text in page_texts(one.pdf))


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_later_pages_have_the_columns_that_the_sheet_asks_for(columns: int) -> None:
    truth = pressed_gazette(Style.MICHOACAN, columns=columns).truth
    assert (truth["columns"]["1"], truth["columns"]["2"]) == (1, columns)


def test_the_watermark_is_in_the_text_layer_of_every_page() -> None:
    marked = pressed_gazette(Style.OAXACA, watermark=WATERMARK)
    assert all(WATERMARK in words(text) for text in page_texts(marked.pdf))
    plain = pressed_gazette(Style.OAXACA)
    assert not any(WATERMARK in words(text) for text in page_texts(plain.pdf))


def test_the_running_head_changes_sides_with_the_page() -> None:
    pages = page_texts(pressed_gazette(Style.MICHOACAN).pdf)
    assert pages[1].startswith("PÁGINA 2")
    assert pages[2].startswith("PERIÓDICO OFICIAL")


def test_the_sumario_leads_to_the_page_of_the_instrument() -> None:
    pressed = pressed_gazette(Style.COAHUILA)
    first_page = pressed.truth["instruments"][0]["first_page"]
    assert re.search(rf"Reglamento de Ejemplo \.+ {first_page}\b", page_texts(pressed.pdf)[0])


def test_a_federal_compilation_counts_its_pages_and_notes_its_reforms() -> None:
    note = Note(
        "2", Change.REFORMS, "Artículo reformado DOF 19-01-2018", None, "DOF", date(2018, 1, 19)
    )
    articles = [Article(str(number), (LONG,), LabelStyle.LOWER_ORDINAL) for number in range(1, 30)]
    law = InstrumentSheet(
        title="Ley General de Ejemplo",
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        blocks=(*articles[:2], note, *articles[2:]),
    )
    pressed = press(
        CompilationSheet(
            file_name="example.pdf",
            style=Style.FEDERAL_COMPILATION,
            jurisdiction="FED",
            congress="CÁMARA DE DIPUTADOS DEL H. CONGRESO DE LA UNIÓN",
            law=law,
            published=date(2012, 6, 14),
            published_words="Nueva Ley publicada en el Diario Oficial el 14 de junio de 2012",
            last_reform=date(2018, 1, 19),
            last_reform_words="Última Reforma DOF 19-01-2018",
        )
    )
    pages = page_texts(pressed.pdf)
    assert all(f"{n} de {len(pages)}" in text for n, text in enumerate(pages, start=1))
    assert pressed.truth["publication_date"] is None
    assert pressed.truth["first_published"] == "2012-06-14"
    (noted,) = pressed.truth["reform_notes"]
    assert (noted["label"], noted["date"]) == ("2", "2018-01-19")
    assert noted["raw"] in pages[noted["page"] - 1]


def test_new_wordings_are_targets_and_nobodys_articles() -> None:
    wording = QuotedArticle("Ley de Ejemplo", "7", Change.REPEALS, ("Se deroga.",))
    other = replace(wording, law="Código de Ejemplo", operation=Change.ADDS, paragraphs=(LONG,))
    sheet = gazette(Style.DOF)
    decree = replace(sheet.instruments[0], blocks=(Article("unico", (LONG,)), wording, other))
    (truth,) = press(replace(sheet, instruments=(decree,))).truth["instruments"]
    assert truth["articles"] == ["unico"]
    assert [(one["instrument"], one["operation"]) for one in truth["amended"]] == [
        ("Ley de Ejemplo", "repeals"),
        ("Código de Ejemplo", "adds"),
    ]
    assert [one["wordings"] for one in truth["amended"]] == [{}, {"7": LONG}]


def test_a_decree_encloses_the_law_that_it_issues() -> None:
    decree, law = EDITIONS[0].truth["instruments"]
    assert (decree["articles"], law["in_sumario"]) == (["unico"], False)
    assert decree["last_page"] == law["last_page"] > law["first_page"]


@pytest.mark.parametrize("pdf", [blank_page(), scanned_page(("ARTÍCULO 1.- Sin capa de texto.",))])
def test_a_blank_or_scanned_page_has_no_text(pdf: bytes) -> None:
    assert page_texts(pdf) == [""]


def test_a_scanned_page_shows_ink() -> None:
    shown, empty = (
        pypdfium2.PdfDocument(pdf)[0].render(scale=0.5).to_pil().convert("L").getextrema()[0]
        for pdf in (scanned_page(("ARTÍCULO 1.- Tinta.",)), blank_page())
    )
    assert (shown < 128, empty) == (True, 255)


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("construcción", ["cons-trucción", "construc-ción"]),
        ("desarrollo", ["de-sarrollo", "desa-rrollo", "desarro-llo"]),
        ("publicación;", ["pu-blicación;", "publi-cación;", "publica-ción;"]),
        ("artículo", ["ar-tículo", "artí-culo"]),
        ("PUBLICACIÓN", []),
        ("jurídico-penal", []),
        ("2012", []),
        ("sea", []),
    ],
)
def test_a_word_is_divided_before_the_consonant_that_opens_a_syllable(
    word: str, divided: list[str]
) -> None:
    assert [f"{word[:at]}-{word[at:]}" for at in break_points(word)] == divided


@pytest.mark.parametrize("style", LabelStyle)
def test_each_label_style_prints_a_plain_number(style: LabelStyle) -> None:
    printed = article_label("2", style)
    assert re.fullmatch(r"((ARTÍCULO|Artículo) )?(2[o°]?|SEGUNDO|Segundo)\.-?", printed)


def test_numbers_and_days_are_printed_as_mastheads_do() -> None:
    assert section_words(26) == "VIGÉSIMA SEXTA SECCIÓN"
    assert titled_date(date(2012, 4, 25)) == "Miércoles 25 de Abril del 2012"
    assert article_label("14 bis", LabelStyle.CAPITALS_DASH) == "ARTÍCULO 14 BIS.-"


def test_each_sheet_of_the_story_has_a_file_name_of_its_own() -> None:
    names = [sheet.file_name for sheet in demo_sheets()]
    assert len(set(names)) == len(names) == 5
