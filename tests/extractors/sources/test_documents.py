"""Rows that lead to one file are one document, which has only the facts that they agree on."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date

import pytest

from extractors.sources.documents import ListedDocument, documents_of
from extractors.sources.source import ListedEdition

DAY = date(2026, 11, 20)
ROW = ListedEdition(DAY, "u", "CXX", "12", "2", "ordinaria", "Ley inventada")


def test_a_row_is_a_document_with_its_facts() -> None:
    expected = ListedDocument("u", DAY, "CXX", "12", "2", "ordinaria", ("Ley inventada",))
    assert documents_of([ROW]) == [expected]


def test_documents_come_in_the_order_in_which_they_were_first_named() -> None:
    rows = [replace(ROW, url=url) for url in ("b", "a", "b", "c", "a")]
    assert [document.url for document in documents_of(rows)] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("other", "fact"),
    [
        (replace(ROW, publication_date=date(2026, 11, 19)), "publication_date"),
        (replace(ROW, volume="CXXI"), "volume"),
        (replace(ROW, number="12 Bis"), "number"),
        (replace(ROW, section="3"), "section"),
        (replace(ROW, kind="extraordinaria"), "kind"),
    ],
)
def test_a_fact_on_which_rows_disagree_is_none_of_the_file(other: ListedEdition, fact: str) -> None:
    [agreed], [found] = documents_of([ROW]), documents_of([ROW, other, ROW])
    assert asdict(found) == asdict(agreed) | {fact: None}


def test_a_row_that_states_nothing_contradicts_nobody() -> None:
    [found] = documents_of([ListedEdition(None, "u"), ROW, ListedEdition(None, "u")])
    assert found == documents_of([ROW])[0]


def test_the_titles_of_a_file_stand_in_their_order_each_once() -> None:
    titles = ("Ley", "Aviso", None, "Ley", "", "Bando")
    [found] = documents_of(replace(ROW, title=title) for title in titles)
    assert found.titles == ("Ley", "Aviso", "Bando")


def test_a_row_without_a_link_is_no_document() -> None:
    assert documents_of([replace(ROW, url=None)]) == []


def test_the_file_is_fetched_where_a_row_links_to_a_page_about_it() -> None:
    [found] = documents_of([replace(ROW, document_url="u/file.pdf")])
    assert found.url == "u/file.pdf"


def test_the_answer_about_an_edition_stands_for_the_row_that_led_to_it() -> None:
    answered = replace(ROW, document_url="u/file.pdf", title="Decreto 9")
    for rows in ([ROW, answered], [answered, ROW]):
        [found] = documents_of(rows)
        assert (found.url, found.titles) == ("u/file.pdf", ("Decreto 9",))


def test_a_row_whose_answer_did_not_come_leads_to_its_own_address() -> None:
    other = replace(ROW, url="v", document_url="v/file.pdf")
    assert [document.url for document in documents_of([ROW, other])] == ["u", "v/file.pdf"]


def test_a_file_that_several_answers_name_is_one_document() -> None:
    rows = [replace(ROW, url=url, document_url="file.pdf", number=url) for url in ("1", "2")]
    [found] = documents_of(rows)
    assert (found.url, found.number, found.volume) == ("file.pdf", None, "CXX")
