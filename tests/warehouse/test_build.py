"""The SQL files: every one is used, holds one statement, and says what it is for."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from tests.warehouse.invented import Desk
from warehouse.build import ANSWERS, INTERMEDIATE, MARTS, build
from warehouse.coding import CODEBOOK
from warehouse.content import content_hash
from warehouse.statements import list_statements, read_statement

FOLDERS = ("schema", "load", "staging", "intermediate", "marts", "checks", "queries", "publication")
STATEMENTS = [(folder, name) for folder in FOLDERS for name in list_statements(folder)]


def test_every_statement_of_the_layers_is_built() -> None:
    built = [("intermediate", name) for name in INTERMEDIATE]
    built += [("marts", name) for name in MARTS] + list(ANSWERS)
    built += [(folder, name) for folder, name, _ in CODEBOOK]
    layers = ("intermediate", "marts")
    found = [(folder, name) for folder in layers for name in list_statements(folder)]
    assert sorted(built) == sorted(found)


def test_every_file_is_in_a_known_folder() -> None:
    found = {entry.name for entry in files("sql").iterdir() if entry.is_dir()}
    assert found - {"__pycache__"} == {*FOLDERS, "seeds"}


@pytest.mark.parametrize(("folder", "name"), STATEMENTS)
def test_a_file_is_one_statement_with_a_header(folder: str, name: str) -> None:
    statement = read_statement(folder, name)
    assert statement.startswith("-- ")
    assert re.sub(r"--.*|'[^']*'", "", statement).count(";") == 1
    header = "".join(re.findall(r"^-- (.*)", statement, re.MULTILINE)).split("Parameters:")
    used = set(re.findall(r"\$(\w+)", statement))
    assert used == set() or all(parameter in header[-1] for parameter in used)


def test_building_twice_changes_nothing(desk: Desk) -> None:
    before = content_hash(desk.connection)
    build(desk.connection)
    assert content_hash(desk.connection) == before


def test_there_are_thirty_three_jurisdictions(desk: Desk) -> None:
    counted = "select count(*), count(distinct code) from raw.jurisdictions"
    assert desk.connection.ask(counted).rows == [(33, 33)]
