"""Guanajuato's service, rebuilt from its described answers."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.gua import SOURCE
from extractors.sources.platforms.path_search import printed_edition
from tests.extractors.sources.rebuilt import answer, editions_of, first_request, rebuilt

SEARCH = SOURCE.platform
YEAR = first_request(SEARCH, date(2024, 1, 1), date(2024, 12, 31))
FILES = "https://backperiodico.guanajuato.gob.mx/api/Periodico/DescargarPeriodicoId"


def test_each_part_of_a_number_is_an_edition_with_its_own_file() -> None:
    second, first = editions_of(SEARCH, answer(YEAR, rebuilt("gua/year.json")))
    assert (second.number, second.section, str(second.publication_date)) == (
        "210",
        "2",
        "2024-10-18",
    )
    assert second.url == f"{FILES}/17001"
    assert str(first.publication_date) == "2024-10-17"
    assert first.title is None


def test_a_search_by_subject_lists_documents_with_their_edition_in_words() -> None:
    [document] = editions_of(SEARCH, answer(YEAR, rebuilt("gua/subjects.json")))
    assert (document.number, document.section) == ("206", "Primera")
    assert (str(document.publication_date), document.url) == ("2009-12-25", f"{FILES}/2278")


@pytest.mark.parametrize(
    ("words", "number", "part"),
    [
        ("Periodico Numero 207 Decima Septima Parte", "207", "Decima Septima"),
        ("Peridico Numero 205 Septima Parte", "205", "Septima"),
        ("Periodico número 261 Octava Parte", "261", "Octava"),
        ("Periódico Número Décima Tercera Parte", None, "Décima Tercera"),
        ("Periodico Numero 2261 Decima Cuarta Parte", "2261", "Decima Cuarta"),
        ("Periodico Numero 12", "12", None),
    ],
)
def test_an_edition_in_words_is_read_as_it_is_misprinted(
    words: str, number: str | None, part: str | None
) -> None:
    assert printed_edition(words) == (number, part)


def test_a_year_without_editions_is_empty() -> None:
    assert list(SEARCH.read(answer(YEAR, '{"ok": true, "objeto": []}'))) == []


@pytest.mark.parametrize(
    "body",
    [
        "<html></html>",
        '{"ok": false, "objeto": []}',
        '{"ok": true}',
        '{"objeto": [{"id": 1}]}',
        '{"objeto": [{"idPeriodico": 1, "periodico": "Boletín 3", "fecha": "01/02/2024"}]}',
    ],
)
def test_an_answer_of_another_shape_is_an_error(body: str) -> None:
    with pytest.raises(ListingChangedError):
        list(SEARCH.read(answer(YEAR, body)))
