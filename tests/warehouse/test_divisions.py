"""The books, titles and chapters of a law, and which of them a wording stands under."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from extractors.model import Change, Division, Provision
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    MARCH,
    article,
    change,
    compilation,
    decree,
    edition,
    law,
)
from warehouse.answers import history

if TYPE_CHECKING:
    from datetime import datetime

    from tests.warehouse.invented import Desk

LAW = "mx-dur/ley/2012-07-15/trata-de-personas"
ENACTED = date(2012, 7, 15)
REFORMED = date(2014, 3, 1)


def under(one: Provision, *paths: str) -> Provision:
    """The article as it stands under these divisions."""
    return replace(
        one, divisions=tuple(Division(path, path.upper(), f"De {path}") for path in paths)
    )


def enact(desk: Desk) -> None:
    first = law(
        under(article("1", "Uno."), "tit-1", "tit-1/cap-1"),
        under(article("2", "Dos."), "tit-1", "tit-1/cap-2-bis~2"),
        under(article("3", "Tres."), "tit-1", "tit-1/cap-2-bis~2"),
    )
    desk.take(edition("57", ENACTED, first), "57", JANUARY)


def reform(desk: Desk) -> None:
    changes = (change(Change.REFORMS, "1", "Uno nuevo."), change(Change.ADDS, "1 bis", "Más."))
    desk.take(edition("9", REFORMED, decree("9", *changes)), "9", FEBRUARY)


def divisions_of(desk: Desk, label: str, known_at: datetime | None = None) -> list[object]:
    return history(desk.connection, f"{LAW}/art-{label}", known_at).column("division")


def test_a_division_is_a_row_with_its_place_heading_and_articles(desk: Desk) -> None:
    enact(desk)
    asked = (
        "select path, level, label, heading, parent_id, ordinal, provisions, first_provision_id "
        "from marts.divisions order by ordinal"
    )
    assert [tuple(row) for row in desk.connection.ask(asked).rows] == [
        ("tit-1", "titulo", "1", "De tit-1", None, 1, 3, f"{LAW}/art-1"),
        ("tit-1/cap-1", "capitulo", "1", "De tit-1/cap-1", f"{LAW}/tit-1", 2, 1, f"{LAW}/art-1"),
        (
            "tit-1/cap-2-bis~2", "capitulo", "2 bis", "De tit-1/cap-2-bis~2", f"{LAW}/tit-1", 3, 2,
            f"{LAW}/art-2",
        ),
    ]  # fmt: skip


def test_a_reformed_article_stays_in_its_chapter_and_an_added_one_has_none(desk: Desk) -> None:
    enact(desk)
    reform(desk)
    assert divisions_of(desk, "1") == ["tit-1/cap-1", "tit-1/cap-1"]
    assert divisions_of(desk, "1-bis") == [None]


def test_what_a_later_compilation_shows_was_not_known_before(desk: Desk) -> None:
    enact(desk)
    reform(desk)
    before = divisions_of(desk, "1-bis")
    printed = replace(
        law(under(article("1 bis", "Más."), "tit-1", "tit-1/cap-1")),
        publication_date=ENACTED,
        last_reform_date=REFORMED,
    )
    desk.take(compilation("texto", printed), "texto", MARCH)
    assert divisions_of(desk, "1-bis", FEBRUARY) == before == [None]
    assert "tit-1/cap-1" in divisions_of(desk, "1-bis")
