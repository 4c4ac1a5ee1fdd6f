"""Every shelf holds new editions of its gazette, and each of them reads as it was printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import pairwise

import pypdfium2
import pytest

from extractors.law.letters import fold
from extractors.law.relevance import concerns_trafficking
from extractors.model import DocumentKind, ProvisionKind, Reading
from extractors.reader import read_document
from extractors.sources.registry import load_source, source_codes
from extractors.sources.source import Weekday
from pipelines.demo.contents import ENACTING, REFORMING
from pipelines.demo.nameplates import nameplate_of
from pipelines.demo.press import PressedEdition, press
from pipelines.demo.replica.shelf import ShelvedEdition
from pipelines.demo.sheets import Style
from pipelines.demo.shelves import TODAY, demo_shelves, shelf_sheets
from pipelines.demo.story import FOOT
from pipelines.demo.truth import InstrumentTruth

CODES = source_codes()
TELLING = {"MIC": 3, "COA": 1}  # how many of the story's editions stand on a shelf
by_code = pytest.mark.parametrize("code", CODES)


@cache
def pressed(code: str) -> tuple[PressedEdition, ...]:
    """A shelf's editions, pressed from their copy a second time."""
    return tuple(press(sheet) for sheet in shelf_sheets(code))


@cache
def readings(code: str) -> tuple[Reading, ...]:
    """What the reader makes of a shelf's files, read once for all tests."""
    return tuple(read_document(edition.pdf) for edition in demo_shelves()[code].editions)


def new_editions(code: str) -> tuple[ShelvedEdition, ...]:
    """A shelf's editions without those of the story."""
    return demo_shelves()[code].between(TODAY - timedelta(days=20), TODAY)


def provisions_in(reading: Reading, kind: ProvisionKind) -> list[list[str]]:
    """The labels of each instrument's provisions of one kind."""
    return [
        [provision.label for provision in instrument.provisions if provision.kind is kind]
        for instrument in reading.instruments
    ]


def transitories_of(instrument: InstrumentTruth) -> list[str]:
    """The labels of one instrument's transitories, which no sheet here prints in groups."""
    return [label for label in instrument["transitory"] if isinstance(label, str)]


def test_every_gazette_has_a_shelf() -> None:
    assert tuple(demo_shelves()) == CODES
    assert all(shelf.today == TODAY for shelf in demo_shelves().values())


@by_code
def test_new_editions_are_published_on_publishing_days_without_an_implausible_silence(
    code: str,
) -> None:
    source = load_source(code)
    weekdays = source.publishing_days.weekdays or tuple(Weekday)
    days = [edition.publication_date for edition in new_editions(code)]
    assert 3 <= len(set(days)) == len(days) <= 8
    assert all(day.weekday() in weekdays for day in days)
    marks = [TODAY - timedelta(days=21), *days, TODAY]
    silences = [(two - one).days - 1 for one, two in pairwise(marks)]
    assert max(silences) <= source.longest_silence_days
    assert len(demo_shelves()[code].editions) == len(days) + TELLING.get(code, 0)


@by_code
def test_editions_are_counted_on_and_stand_in_order(code: str) -> None:
    editions = demo_shelves()[code].editions
    assert [edition.ordinal for edition in editions] == list(range(1, len(editions) + 1))
    assert all(one.publication_date < two.publication_date for one, two in pairwise(editions))
    numbers = [int(edition.number) for edition in new_editions(code)]
    assert all(two == one + 1 for one, two in pairwise(numbers))
    assert len({edition.volume for edition in new_editions(code)}) == 1


@by_code
def test_an_edition_is_short_and_says_on_every_page_what_it_is(code: str) -> None:
    for edition in demo_shelves()[code].editions:
        pages = list(pypdfium2.PdfDocument(edition.pdf))
        assert 1 <= len(pages) <= 3
        assert all(FOOT in page.get_textpage().get_text_range() for page in pages)


@by_code
def test_the_same_copy_gives_the_same_bytes(code: str) -> None:
    assert [edition.pdf for edition in demo_shelves()[code].editions] == [
        edition.pdf for edition in pressed(code)
    ]


@by_code
def test_an_edition_reads_as_its_shelf_says(code: str) -> None:
    for edition, reading in zip(demo_shelves()[code].editions, readings(code), strict=True):
        facts = reading.facts
        assert (facts.kind, facts.jurisdiction) == (DocumentKind.EDITION, code)
        assert facts.publication_date == edition.publication_date
        assert (facts.number, facts.volume) == (edition.number, edition.volume)
        assert facts.section == (str(edition.section) if edition.section else None)
        assert reading.findings == ()


@by_code
def test_an_editions_instruments_are_those_of_its_copy(code: str) -> None:
    for edition, reading in zip(pressed(code), readings(code), strict=True):
        printed = edition.truth["instruments"]
        found = reading.instruments
        assert [fold(one.title or "") for one in found] == [fold(one["title"]) for one in printed]
        assert [(one.kind, one.operation, one.first_page) for one in found] == [
            (one["kind"], one["operation"], one["first_page"]) for one in printed
        ]
        articles = provisions_in(reading, ProvisionKind.ARTICLE)
        assert articles == [one["articles"] for one in printed]
        transitories = provisions_in(reading, ProvisionKind.TRANSITORY)
        assert transitories == [transitories_of(one) for one in printed]


@by_code
def test_an_editions_words_are_those_of_its_copy(code: str) -> None:
    for edition, reading in zip(pressed(code), readings(code), strict=True):
        found = [p.text.split() for i in reading.instruments for p in i.provisions]
        assert found == [spot["text"].split() for spot in edition.truth["spots"]]


@by_code
def test_a_listing_names_what_the_sumario_does(code: str) -> None:
    for edition, printed in zip(demo_shelves()[code].editions, pressed(code), strict=True):
        listed = [one["title"] for one in printed.truth["instruments"] if one["in_sumario"]]
        assert edition.title == "; ".join(listed)


def test_special_laws_are_read_where_they_were_enacted_and_nowhere_else() -> None:
    enacting = {
        code: sum(one.is_special_law for reading in readings(code) for one in reading.instruments)
        for code in CODES
    }
    assert enacting == {code: int(code in ENACTING) + 2 * (code == "MIC") for code in CODES}
    assert len(ENACTING) == 12


@pytest.mark.parametrize("code", sorted(ENACTING))
def test_a_new_special_law_binds_from_the_day_after_its_publication(code: str) -> None:
    (law,) = (one for each in readings(code) for one in each.instruments if one.is_special_law)
    assert law.publication_date is not None
    assert law.in_force_date == law.publication_date + timedelta(days=1)


@by_code
def test_only_the_chosen_shelves_speak_of_trafficking(code: str) -> None:
    texts = [
        text
        for reading in readings(code)
        for instrument in reading.instruments
        for text in (instrument.title or "", *(each.text for each in instrument.provisions))
    ]
    speaks = any(concerns_trafficking(text) for text in texts)
    assert speaks is (code in ENACTING | REFORMING | {"MIC"})


@pytest.mark.parametrize("code", sorted(REFORMING))
def test_a_reform_of_a_special_law_gives_its_article_new_words(code: str) -> None:
    (change,) = (
        change
        for reading in readings(code)
        for instrument in reading.instruments
        for change in instrument.amendments
        if concerns_trafficking(change.instrument)
    )
    assert (change.label, change.target_slug) == ("5", "trata-de-personas")
    assert change.text is not None
    assert change.text.startswith("La víctima de trata de personas")


@by_code
def test_a_section_is_read_off_any_gazettes_masthead(code: str) -> None:
    section = 1 + CODES.index(code) % 9
    sheet = replace(shelf_sheets(code)[-1], section=section)
    assert read_document(press(sheet).pdf).facts.section == str(section)


@by_code
def test_a_masthead_names_the_gazette_as_its_source_does(code: str) -> None:
    plate = nameplate_of(code)
    name = f"{plate.name} {plate.rest}".strip()
    assert load_source(code).gazette in (name, f"{name}, {plate.organ}")


@by_code
def test_no_line_leaves_the_page(code: str) -> None:
    for edition in new_editions(code):
        for page in pypdfium2.PdfDocument(edition.pdf):
            text = page.get_textpage()
            boxes = [text.get_rect(place) for place in range(text.count_rects())]
            assert min(box[0] for box in boxes) >= 30
            assert max(box[2] for box in boxes) <= 582


def test_an_edition_of_two_pages_whose_cover_announces_its_date_is_dated() -> None:
    for sheet in shelf_sheets("MEX"):
        pdf = press(replace(sheet, style=Style.EDOMEX)).pdf
        assert len(pypdfium2.PdfDocument(pdf)) == 2
        assert read_document(pdf).facts.publication_date == sheet.day


@by_code
def test_a_foot_is_no_word_of_an_edition_of_one_page(code: str) -> None:
    for reading in readings(code):
        texts = [p.text for i in reading.instruments for p in i.provisions]
        assert not any(FOOT in text for text in texts)
