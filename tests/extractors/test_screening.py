"""A screening misses no page that speaks of trafficking, and counts the pages without text."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from extractors.errors import NotAPdfError
from extractors.reader import read_document
from extractors.screening import ScreenedPage, screen_pages
from pipelines.demo.editions import demo_editions
from pipelines.demo.press import PressedEdition, blank_page, scanned_page

EDITIONS = demo_editions()


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.file_name)
def test_every_page_that_the_reader_says_mentions_trafficking_is_screened(
    edition: PressedEdition,
) -> None:
    pages = list(screen_pages(edition.pdf))
    read = read_document(edition.pdf).pages
    assert [page.number for page in pages] == [page.number for page in read]
    mentioned = {page.number for page in read if page.mentions_trafficking}
    assert mentioned <= {page.number for page in pages if page.mentions}


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.file_name)
def test_a_pressed_page_has_text_and_no_fewer_characters_than_its_body(
    edition: PressedEdition,
) -> None:
    pages = list(screen_pages(edition.pdf))
    assert all(page.has_text for page in pages)
    body = [page.characters for page in read_document(edition.pdf).pages]
    assert all(page.characters >= read for page, read in zip(pages, body, strict=True))


def test_rules_of_traffic_mention_no_trafficking() -> None:
    traffic = next(edition for edition in EDITIONS if "coa" in edition.file_name)
    assert not any(page.mentions for page in screen_pages(traffic.pdf))


@pytest.mark.parametrize("pdf", [blank_page(), scanned_page(("TRATA DE PERSONAS",))])
def test_a_page_without_text_is_counted_and_mentions_nothing(pdf: bytes) -> None:
    assert list(screen_pages(pdf)) == [ScreenedPage(1, 0, mentions=False)]
    assert not next(screen_pages(pdf)).has_text


def test_a_screening_can_stop_at_the_first_page_that_mentions_it() -> None:
    pages = screen_pages(EDITIONS[0].pdf)
    assert [page.mentions for page in islice(pages, 1)] == [True]


def test_a_file_screens_as_its_bytes_do(tmp_path: Path) -> None:
    file = tmp_path / EDITIONS[1].file_name
    file.write_bytes(EDITIONS[1].pdf)
    assert list(screen_pages(file)) == list(screen_pages(EDITIONS[1].pdf))


def test_what_is_no_pdf_is_refused_by_its_name() -> None:
    with pytest.raises(NotAPdfError, match=r"index\.html: not a PDF but HTML"):
        next(screen_pages(b"<html></html>", name="index.html"))
