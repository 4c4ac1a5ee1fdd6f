"""The cookbook's questions are asked again, and answered as its page says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.cookbook import PAGE, answered, make_data, queries
from warehouse.comments import list_objects
from warehouse.database import Connection, open_kept

TEXT = PAGE.read_text("utf-8")
QUESTIONS = TEXT.split("\n## ")[1:]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """What the demonstration published, with a compilation and a review more."""
    with open_kept(make_data(tmp_path_factory.mktemp("cookbook") / "data")) as connection:
        yield connection


def test_there_are_twenty_five_questions_each_with_its_title_in_spanish() -> None:
    assert [question.partition(".")[0] for question in QUESTIONS] == [
        str(place) for place in range(1, 26)
    ]
    for question in QUESTIONS:
        assert re.match(r"\d+\. [^\n]+\?\n\n\*[^\n]*¿[^\n]+\?\*\n", question), question
        assert queries(question)


def test_every_question_is_answered_as_the_page_says(
    published: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = answered(TEXT, published)
    assert found == TEXT, "run: python -m tests.warehouse.cookbook"
    assert not re.search(r"\| ---[ -|]*\n\n", found), "an answer without rows"


def test_a_key_tells_every_row_of_its_mart_apart(published: Connection) -> None:
    keyed = [one for one in list_objects(published) if one.comment and one.comment.key]
    assert keyed
    for mart in keyed:
        key = ", ".join(f'"{column}"' for column in mart.comment.key) if mart.comment else ""
        counted = f"select count(*), count(distinct row({key})) from marts.{mart.relation}"  # noqa: S608
        ((rows, apart),) = published.ask(counted).rows
        assert rows == apart, mart.relation
