"""A chapter, an article or a part of one, asked for by its address or in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extractors.law.addresses import read_address
from extractors.model import Division
from pipelines.demo.editions import DEMO_LAW_ID
from pipelines.identifying import Place, find_place
from pipelines.places import versions_of
from tests.pipelines.conftest import Vigia
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    MARCH,
    Desk,
    article,
    compilation,
    edition,
    law,
)
from warehouse.database import open_memory
from warehouse.table import Table

LAW = ("MIC", "2010", "trata")


@pytest.mark.parametrize(
    "words",
    [
        (*LAW, "cap-2"),
        (*LAW, "capítulo", "segundo"),
        (*LAW, "Capítulo", "II"),
        (*LAW, "cap", "2"),
        (f"{DEMO_LAW_ID}/cap-2",),
    ],
)
def test_a_chapter_is_shown_alone(vigia: Vigia, ingested: Path, words: tuple[str, ...]) -> None:
    whole = vigia("law", *LAW, "--format", "json", data=ingested).records()
    shown = vigia("law", *words, "--format", "json", data=ingested).records()
    assert shown == [row for row in whole if row["division"] == "cap-2"]
    assert shown


def test_a_law_is_printed_under_its_headings(vigia: Vigia, ingested: Path) -> None:
    printed = vigia("law", *LAW, data=ingested).out
    assert printed.count("\nCAPÍTULO ") == 4
    assert "\nCAPÍTULO PRIMERO · DISPOSICIONES GENERALES\n\nArticle 1\n" in printed


@pytest.mark.parametrize(
    "words",
    [
        (*LAW, "art-2", "frac-2"),
        (*LAW, "2", "fracción", "II"),
        (*LAW, "Artículo", "2,", "fracción", "II"),
        (f"{DEMO_LAW_ID}/art-2/frac-2",),
    ],
)
def test_a_fraction_is_shown_alone(vigia: Vigia, ingested: Path, words: tuple[str, ...]) -> None:
    for command in ("law", "history"):
        (row,) = vigia(command, *words, "--format", "json", data=ingested).records()
        assert row["provision_id"] == f"{DEMO_LAW_ID}/art-2"
        assert row["part"] == "frac-2"
        assert str(row["text"]).startswith("II. Programa: el Programa Estatal")
        assert "\n" not in str(row["text"])
    assert f"{DEMO_LAW_ID}/art-2/frac-2\n" in vigia("history", *words, data=ingested).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*LAW, "art-2", "frac-99"), "has that part"),
        ((*LAW, "cap-99"), "vigia law"),
        ((*LAW, "art-2", "libremente"), "vigia law"),
        ((*LAW, "artículo", "99"), f"{DEMO_LAW_ID} artículo 99: not found"),
    ],
)
def test_a_place_that_is_not_there_is_an_error(
    vigia: Vigia, ingested: Path, words: tuple[str, ...], said: str
) -> None:
    for command in ("law", "history"):
        ended = vigia(command, *words, data=ingested)
        assert ended.code == 2
        assert said in ended.err


def test_a_chapter_has_no_history_and_is_no_document(vigia: Vigia, ingested: Path) -> None:
    assert vigia("history", *LAW, "cap-2", data=ingested).code == 2
    refused = vigia("law", *LAW, "cap-2", "--format", "akn", data=ingested, language="es")
    assert refused.code == 2
    assert "leyes enteras" in refused.err


def versions(*wordings: tuple[str | None, int, int | None]) -> Table:
    """Versions of an article: words, and the years from and until which they were law."""
    columns = ("provision_id", "text", "last_known_text", "valid_from", "valid_to", "refusal")
    rows = [("art-1", text, None, start, end, None) for text, start, end in wordings]
    return Table(columns, ("VARCHAR",) * len(columns), [tuple(row) for row in rows])


def test_versions_that_leave_a_part_as_it_was_are_one() -> None:
    part = read_address("frac-2")
    shown = versions_of(
        versions(
            ("Son:\nI. Uno.", 2010, 2012),
            ("Son:\nI. Uno;\nII. Dos.", 2012, 2014),
            ("Son:\nI. Otro;\nII. Dos.", 2014, 2016),
            (None, 2016, 2018),
            ("Son:\nI. Otro;\nII. Dos.", 2018, 2020),
            ("Son:\nI. Otro;\nII. Más.", 2020, None),
        ),
        Place("ley", "art-1", part),
    )
    assert [(row["valid_from"], row["valid_to"], row["text"]) for row in shown.records()] == [
        (2010, 2012, None),
        (2012, 2016, "II. Dos."),
        (2016, 2018, None),
        (2018, 2020, "II. Dos."),
        (2020, None, "II. Más."),
    ]
    assert [bool(row["refusal"]) for row in shown.records()] == [True, False, False, False, False]


def test_a_number_is_an_article_and_no_part_of_the_laws_date(vigia: Vigia, ingested: Path) -> None:
    day = DEMO_LAW_ID.split("/")[2]
    for label in ("1", "3", str(int(day[-2:])), str(int(day[5:7]))):
        (row,) = vigia("law", *LAW, label, "--format", "json", data=ingested).records()
        assert row["label"] == label


def test_a_chapter_is_that_of_the_day_and_instant_asked_about(tmp_path: Path) -> None:
    enacted, restated = date(2012, 7, 15), date(2020, 1, 1)
    old = replace(article("1", "Uno."), divisions=(Division("cap-1", "CAPÍTULO I", ""),))
    new = replace(article("1", "Dos."), divisions=(Division("tit-1/cap-1", "CAPÍTULO I", ""),))
    compiled = replace(law(new), publication_date=enacted, last_reform_date=restated)
    with open_memory() as memory:
        desk = Desk(tmp_path, memory)
        desk.take(edition("57", enacted, law(old)), "57", JANUARY)
        desk.take(compilation("texto", compiled), "texto", MARCH)
        connection, words = desk.connection, ["DUR", "capítulo", "I"]
        assert find_place(connection, words, "en").path == "tit-1/cap-1"
        assert find_place(connection, words, "en", date(2015, 1, 1)).path == "cap-1"
        assert find_place(connection, words, "en", None, FEBRUARY).path == "cap-1"
