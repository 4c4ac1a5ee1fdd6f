"""Which instruments and provisions concern trafficking, each with the rule that says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extractors.model import Instrument, Provision
from tests.warehouse.invented import (
    FEBRUARY,
    Desk,
    article,
    compilation,
    edition,
    law,
    sha256_of,
)

ENACTED = date(2012, 7, 15)
LAW = "mx-dur/ley/2012-07-15/trata-de-personas"
NAMES = "Se perseguirá la trata de personas."
SILENT = "La Comisión sesionará cada mes."


def judged(provision: Provision, relevance: str) -> Provision:
    """The provision with the rule by which it concerns trafficking."""
    return replace(provision, relevance=relevance, concerns_trafficking=relevance != "")


def special(*provisions: Provision) -> Instrument:
    """The special law, known as such by its rule."""
    return replace(law(*provisions), relevance="special_law")


def rows(desk: Desk, columns: str) -> list[tuple[object, ...]]:
    """These columns of the mart, instruments before their provisions."""
    order = "instrument_id, provision_id nulls first"
    asked = f"select {columns} from marts.relevance order by {order}"  # noqa: S608
    return desk.connection.ask(asked).rows


def test_a_special_law_and_those_of_its_articles_that_concern_trafficking_are_listed(
    desk: Desk,
) -> None:
    one, two = judged(article("1", NAMES), "names_offence"), judged(article("2", SILENT), "")
    desk.take(edition("4", ENACTED, special(one, two)), "4")
    assert rows(desk, "provision_id, relevance") == [
        (None, "special_law"),
        (f"{LAW}/art-1", "names_offence"),
    ]


def test_a_row_says_of_which_instrument_and_where_it_is_printed(desk: Desk) -> None:
    desk.take(edition("4", ENACTED, special(article("1", SILENT))), "4")
    asked = "instrument_id, document_sha256, first_page, jurisdiction_code, kind, publication_date"
    assert rows(desk, asked) == [(LAW, sha256_of("4"), 1, "DUR", "ley", ENACTED)]


def test_a_law_read_in_two_documents_has_one_row_and_a_gazette_proves_it(desk: Desk) -> None:
    text = special(judged(article("1", NAMES), "names_offence"))
    desk.take(compilation("text", replace(text, publication_date=ENACTED)), "text")
    desk.take(edition("4", ENACTED, text), "4", FEBRUARY)
    assert rows(desk, "document_sha256") == [(sha256_of("4"),), (sha256_of("4"),)]


def test_a_provision_may_concern_trafficking_in_an_instrument_that_does_not(desk: Desk) -> None:
    text = law(judged(article("9", NAMES), "names_offence"), title="Ley de Faros", slug="faros")
    desk.take(edition("4", ENACTED, text), "4")
    assert rows(desk, "provision_id") == [("mx-dur/ley/2012-07-15/faros/art-9",)]


def test_a_reading_that_names_no_rule_leaves_it_unknown(desk: Desk) -> None:
    desk.take(edition("4", ENACTED, law(replace(article("1", NAMES), relevance=""))), "4")
    assert rows(desk, "provision_id, relevance") == [(None, None), (f"{LAW}/art-1", None)]


def test_what_does_not_concern_trafficking_is_not_listed(desk: Desk) -> None:
    text = law(judged(article("9", SILENT), ""), title="Ley de Faros", slug="faros")
    desk.take(edition("4", ENACTED, text), "4")
    assert rows(desk, "instrument_id") == []
