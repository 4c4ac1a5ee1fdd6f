"""Every word of a reading stands where its spans say."""

from __future__ import annotations

import pytest

from extractors.legibility import recognise
from extractors.model import Amendment, Box, Provision, Span
from extractors.pdf.engine import PdfFile
from extractors.proof import fold_words, words_at
from extractors.reader import read_document
from pipelines.demo.editions import demo_editions
from pipelines.demo.press import PressedEdition, scanned_page
from tests.extractors.pdf.typesetting import Form, prose, typeset

LONG = (
    "Las autoridades competentes establecerán procedimientos administrativos transparentes para "
    "garantizar la participación ciudadana en la elaboración de los programas correspondientes."
)


@pytest.fixture(params=demo_editions(), ids=lambda edition: edition.file_name)
def edition(request: pytest.FixtureRequest) -> PressedEdition:
    """Each of the demonstration's documents in turn."""
    pressed = request.param
    assert isinstance(pressed, PressedEdition)
    return pressed


def assert_proved(pdf: bytes, provision: Provision) -> None:
    """The characters that the spans name spell the provision's text."""
    with PdfFile(pdf) as file:
        assert fold_words(words_at(file, provision.spans)) == fold_words(provision.text)


def test_every_provision_and_wording_of_a_pressed_document_is_proved(
    edition: PressedEdition,
) -> None:
    reading = read_document(edition.pdf)
    with PdfFile(edition.pdf) as file:
        for instrument in reading.instruments:
            records: list[Provision | Amendment] = [*instrument.provisions]
            records.extend(instrument.amendments)
            for record in records:
                if record.text is not None:
                    found = words_at(file, record.spans)
                    assert fold_words(found) == fold_words(record.text)


def test_words_divided_at_line_ends_are_proved() -> None:
    blocks = [prose(LONG, f"Artículo {number}.-") for number in range(1, 12)]
    pdf = typeset(blocks, Form(columns=3, hyphenates=True, face="Times"))
    (instrument,) = read_document(pdf).instruments
    for provision in instrument.provisions:
        assert provision.text == LONG
        assert_proved(pdf, provision)


def test_a_spans_box_holds_its_words_on_the_page(edition: PressedEdition) -> None:
    reading = read_document(edition.pdf)
    spans = [s for i in reading.instruments for p in i.provisions for s in p.spans]
    assert spans
    for span in spans:
        assert span.start < span.end
        assert 0 <= span.box.x0 < span.box.x1 <= 612
        assert 0 <= span.box.top < span.box.bottom <= 792


def test_the_label_is_outside_the_spans() -> None:
    pdf = typeset([prose(LONG, "Artículo 1.-"), prose(LONG, "Artículo 2.-")])
    (instrument,) = read_document(pdf).instruments
    with PdfFile(pdf) as file:
        assert words_at(file, instrument.provisions[1].spans).startswith("Las autoridades")


def test_other_characters_prove_nothing() -> None:
    pdf = typeset([prose(LONG, "Artículo 1.-"), prose(LONG, "Artículo 2.-")])
    with PdfFile(pdf) as file:
        elsewhere = [Span(1, 0, 12, Box(0, 0, 1, 1))]
        assert fold_words(words_at(file, elsewhere)) != fold_words(LONG)


def test_words_of_a_page_image_are_proved_by_reading_it_again() -> None:
    pdf = scanned_page(
        (
            "ARTÍCULO 1.- Las autoridades protegerán a las víctimas.",
            "",
            "ARTÍCULO 2.- Se sancionará a quien capte a una persona con fines de",
            "explotación.",
        )
    )
    reading = read_document(pdf)
    (instrument,) = reading.instruments
    assert reading.pages[0].recognised_by
    with PdfFile(pdf) as file:
        strings = {1: recognise(file, 1).string}
        for provision in instrument.provisions:
            assert fold_words(words_at(file, provision.spans, strings)) == fold_words(
                provision.text
            )
            assert words_at(file, provision.spans).strip() == ""


def test_folding_forgets_spaces_hyphens_and_case_but_no_letter() -> None:
    assert fold_words("perso-\nnas, y SU ﬁn") == fold_words("personas y su fin")
    assert fold_words("personas") != fold_words("persona")
    assert fold_words("artículo 5") != fold_words("artículo 6")
