"""Every mart, macro and column says what it means, in two languages, wherever the file goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from warehouse.build import build
from warehouse.comments import (
    ANY,
    Comment,
    MartObject,
    comment_on_marts,
    declared_comments,
    find_comment,
    list_objects,
)
from warehouse.database import Connection, open_memory, open_reader, open_writer
from warehouse.page import LANGUAGES, page_path, warehouse_page
from warehouse.publication.fields import stated_key

COMMENTS = """
select table_name as relation, '' as column_name, comment from duckdb_tables()
where schema_name = 'marts'
union all select view_name, '', comment from duckdb_views() where schema_name = 'marts'
union all select function_name, '', comment from duckdb_functions() where schema_name = 'marts'
union all select table_name, column_name, comment from duckdb_columns()
where schema_name = 'marts'
"""
DECLARED = sorted(declared_comments().items())


@pytest.fixture(scope="module")
def empty() -> Iterator[Connection]:
    """A warehouse in memory that nothing was loaded into, its marts built."""
    with open_memory() as connection:
        build(connection)
        yield connection


@pytest.fixture(scope="module")
def objects(empty: Connection) -> tuple[MartObject, ...]:
    """Its marts, macros and columns."""
    return list_objects(empty)


def stored(connection: Connection) -> dict[tuple[str, str], object]:
    """What a database itself says of its marts, macros and columns."""
    rows = connection.ask(COMMENTS).rows
    return {(str(relation), str(column)): comment for relation, column, comment in rows}


def test_every_mart_macro_and_column_has_a_comment(objects: tuple[MartObject, ...]) -> None:
    assert [(one.relation, one.column) for one in objects if not one.comment] == []


def test_no_comment_is_stale(objects: tuple[MartObject, ...]) -> None:
    used = {id(one.comment) for one in objects}
    assert [place for place, comment in DECLARED if id(comment) not in used] == []


@pytest.mark.parametrize(("place", "comment"), DECLARED, ids=lambda value: str(value)[:60])
def test_a_comment_is_one_line_in_each_language(place: tuple[str, str], comment: Comment) -> None:
    assert comment.en != comment.es
    for words in (comment.en, comment.es):
        assert words == words.strip(" .")
        assert words
        assert "|" not in words
        assert "\n" not in words
    assert not comment.key or place[1] == ""


def test_a_key_is_of_columns_that_the_mart_has(objects: tuple[MartObject, ...]) -> None:
    columns = {(one.relation, one.column) for one in objects}
    named = {(mart, column) for (mart, _), comment in DECLARED for column in comment.key}
    assert named - columns == set()


def test_a_key_is_the_one_that_the_statement_states(objects: tuple[MartObject, ...]) -> None:
    marts = [one for one in objects if one.kind in ("table", "view") and stated_key(one.relation)]
    assert len(marts) > 10
    for one in marts:
        assert one.comment
        assert list(one.comment.key) == stated_key(one.relation), one.relation


def test_a_marts_own_comment_on_a_column_wins() -> None:
    general, own = find_comment("instruments", "kind"), find_comment("findings", "kind")
    assert general is find_comment(ANY, "kind")
    assert own is not general
    assert find_comment("instruments", "nothing") is None


def test_the_database_carries_the_comments(
    empty: Connection, objects: tuple[MartObject, ...]
) -> None:
    assert stored(empty) == {
        (one.relation, one.column): one.comment and one.comment.text for one in objects
    }
    assert " | " in str(stored(empty)["coverage", "share"])


def test_what_nothing_is_declared_of_stays_without_a_comment(empty: Connection) -> None:
    empty.run("create table marts.unheard_of as select 'it''s' as status, 1 as unheard")
    comment_on_marts(empty)
    found = stored(empty)
    empty.run("drop table marts.unheard_of")
    assert found["unheard_of", ""] is None
    assert found["unheard_of", "unheard"] is None
    assert found["unheard_of", "status"] == found["adoption_status", "status"]


def test_readers_are_given_the_comments(tmp_path: Path) -> None:
    with open_writer(tmp_path) as writer:
        build(writer)
        written = stored(writer)
    with open_reader(tmp_path) as reader:
        assert stored(reader) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_warehouse_is_what_is_declared(
    objects: tuple[MartObject, ...], language: str
) -> None:
    kept = (ROOT / page_path(language)).read_text("utf-8")
    assert kept == warehouse_page(objects, language), "run: python -m warehouse.page"
