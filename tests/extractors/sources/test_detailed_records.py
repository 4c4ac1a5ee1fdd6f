"""Jalisco's service, rebuilt from its described answers."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.jal import SOURCE
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

LIST = SOURCE.platform
JULY = first_request(LIST, date(2024, 7, 1), date(2024, 7, 31))
PAGE = rebuilt("jal/list.json")


def test_the_list_says_all_of_an_edition_but_its_file() -> None:
    saturday, special = editions_of(LIST, answer(JULY, PAGE))
    assert (saturday.volume, saturday.number, saturday.section, saturday.kind) == (
        "CDX",
        "23",
        "IV",
        None,
    )
    assert special.kind == "Bis Edición Especial"
    assert saturday.document_url is None


def test_the_answer_about_an_edition_has_its_address_in_the_list_and_its_file() -> None:
    page = answer(JULY, PAGE)
    listed = editions_of(LIST, page)[0]
    asked = requests_of(LIST, page)[0]
    [detailed] = editions_of(LIST, answer(asked, rebuilt("jal/detail.json")))
    assert listed.url == asked.url == detailed.url
    assert detailed.document_url == (
        "https://apiperiodico.jalisco.gob.mx/api/sites/periodicooficial.jalisco.gob.mx/"
        "files/07-13-24-iv.pdf"
    )
    assert detailed.publication_date == listed.publication_date


def test_only_editions_of_the_window_are_asked_about() -> None:
    late = first_request(LIST, date(2024, 7, 13), date(2024, 7, 31))
    [asked] = requests_of(LIST, answer(late, PAGE))
    assert asked.url.endswith("find?id=21756")


def test_the_next_page_follows_while_the_window_reaches_further() -> None:
    *_, further = requests_of(LIST, answer(JULY, PAGE))
    assert ("page", "2") in further.params
    last = PAGE.decode().replace("218", "1")
    assert len(requests_of(LIST, answer(JULY, last))) == 2


@pytest.mark.parametrize(
    "body",
    [
        '{"errors": true, "status_code": 500, "result": {}}',
        '{"errors": false, "result": null}',
        '{"errors": false, "result": {"data": [{"id_newspaper": 1}], "last_page": 1}}',
        "<html></html>",
    ],
)
def test_an_answer_of_another_shape_is_an_error(body: str) -> None:
    with pytest.raises(ListingChangedError):
        list(LIST.read(answer(JULY, body)))
