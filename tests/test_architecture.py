"""Folders follow the data, imports follow the folders, and each outside library has one door.

Every import of the code is read from its source, also those inside functions and those
for type checkers only; nothing is imported to be looked at.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from fnmatch import fnmatch
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE_FOLDERS = {"extractors", "pipelines", "sql", "tests", "warehouse"}
FORBIDDEN_NAMES = {"utils", "helpers", "base", "common"}

# Who may import what of ours. A module's own folder is always open to it.
ARROWS = {
    "extractors": (),
    "sql": (),
    "warehouse": (
        "extractors.archive",
        "extractors.errors",
        "extractors.journal",
        "extractors.law.codebook",
        "extractors.law.deadlines",
        "extractors.law.merging",
        "extractors.law.relevance",
        "extractors.ledger",
        "extractors.model",
        "extractors.readings",
        "extractors.reviews",
        "extractors.storing",
    ),
    "pipelines": ("extractors", "warehouse"),
}

# The doors: which modules may import an outside library. One that is not here has none.
DOORS = {
    "PIL": ("pipelines/closeup/canvas.py", "pipelines/demo/*"),
    "bs4": ("extractors/sources/platforms/*",),
    "cv2": ("extractors/recognition/*", "pipelines/demo/*"),
    "duckdb": ("warehouse/database.py",),
    "fsspec": ("extractors/archive.py", "extractors/readings.py", "extractors/storing.py"),
    "ftfy": ("extractors/pdf/mending.py",),
    "numpy": ("extractors/pdf/*", "extractors/recognition/*", "pipelines/demo/*"),
    "pdfplumber": ("extractors/pdf/*",),
    "playwright": ("extractors/fetching/browser.py",),
    "prefect": ("pipelines/flows/*",),
    "pypdfium2": ("extractors/pdf/*",),
    "rapidfuzz": ("extractors/law/*", "extractors/pdf/crests.py"),
    "rapidocr": ("extractors/recognition/rapid.py",),
    "reportlab": ("pipelines/demo/*",),
    "requests": ("extractors/fetching/transport.py",),
    "rich": ("pipelines/*",),
    "typer": ("pipelines/*",),
    "uvicorn": ("pipelines/flows/api.py",),
    "urllib3": ("extractors/fetching/transport.py", "extractors/fetching/failures.py"),
    "wordfreq": ("extractors/spanish.py",),
}
DISTRIBUTIONS = {
    "PIL": "pillow",
    "bs4": "beautifulsoup4",
    "cv2": "opencv-python-headless",
}  # where a library is imported by another name
NOT_IMPORTED = {
    "fastapi",
    "onnxruntime",
    "pytz",
    "soupsieve",
    "sqlalchemy",
}  # bounds on what others import
OPTIONAL = {"playwright"}  # an extra, imported only where it is asked for
ENVIRONMENT_DOOR = "pipelines/settings.py"
ERRORS_DOOR = "extractors/errors.py"


def imported_names(tree: ast.AST) -> Iterator[str]:
    """Each imported module as a dotted path; a relative import begins with a dot."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                stem = "." * level + (module or "")
                yield from (f"{stem}.{alias.name}" for alias in names)
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name


def is_open(name: str, doors: tuple[str, ...]) -> bool:
    """Whether ``name`` is one of the modules ``doors``, or lies inside one."""
    return any(name == door or name.startswith(f"{door}.") for door in doors)


def wrong_import(path: str, name: str) -> str | None:
    """Say what is wrong with the module at ``path`` importing ``name``; None if nothing is."""
    folder, root = path.split("/")[0], name.split(".")[0]
    if not root:
        return f"{path}: relative import {name}"
    if root in sys.stdlib_module_names or root == folder:
        return None
    if root in CODE_FOLDERS:
        return None if is_open(name, ARROWS[folder]) else f"{path}: {folder} imports {name}"
    if not any(fnmatch(path, door) for door in DOORS.get(root, ())):
        return f"{path}: no door for {root}"
    return None


def reads_environment(node: ast.AST) -> bool:
    """Whether the node is a look at the process's environment."""
    names = {"environ", "environb", "getenv", "putenv"}
    match node:
        case ast.Attribute(value=ast.Name(id="os"), attr=attr):
            return attr in names
        case ast.ImportFrom(module="os", names=imported):
            return any(alias.name in names for alias in imported)
    return False


def violations(path: str, source: str) -> list[str]:
    """Say what breaks the architecture in the module ``source`` at ``path``; often nothing."""
    tree = ast.parse(source)
    found = [wrong for name in imported_names(tree) if (wrong := wrong_import(path, name))]
    for node in ast.walk(tree):
        if path != ENVIRONMENT_DOOR and reads_environment(node):
            found.append(f"{path}: reads the environment")
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error") and path != ERRORS_DOOR:
            found.append(f"{path}: {node.name} stands outside the error tree")
    return found


def modules(*folders: str) -> dict[str, str]:
    """The Python modules under ``folders``: path from the root, with its source."""
    paths = chain.from_iterable((ROOT / folder).rglob("*.py") for folder in sorted(folders))
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}


@pytest.mark.parametrize("folder", sorted(ARROWS))
def test_imports_follow_the_flow_and_each_library_has_its_door(folder: str) -> None:
    found = [violations(path, source) for path, source in modules(folder).items()]
    assert list(chain.from_iterable(found)) == []


@pytest.mark.parametrize(
    ("path", "source", "wrong"),
    [
        ("extractors/law/articles.py", "import warehouse.load", "extractors imports warehouse"),
        ("extractors/model.py", "from pipelines import demo", "extractors imports pipelines"),
        ("warehouse/load.py", "from extractors.pdf import pages", "imports extractors.pdf.pages"),
        ("warehouse/load.py", "from extractors import law", "imports extractors.law"),
        ("warehouse/load.py", "from . import build", "relative import"),
        ("warehouse/load.py", "import duckdb", "no door for duckdb"),
        ("pipelines/read.py", "def f():\n    import pypdfium2.raw", "no door for pypdfium2"),
        ("pipelines/read.py", "import_module('duckdb')", "no door for duckdb"),
        ("pipelines/read.py", "import requests", "no door for requests"),
        ("pipelines/read.py", "from tests import conftest", "pipelines imports tests"),
        ("pipelines/read.py", "import os\nos.environ['A']", "reads the environment"),
        ("pipelines/read.py", "from os import getenv", "reads the environment"),
        ("pipelines/read.py", "class SlowError(Exception): ...", "outside the error tree"),
    ],
)
def test_a_planted_violation_is_found(path: str, source: str, wrong: str) -> None:
    (found,) = violations(path, source)
    assert wrong in found


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("warehouse/database.py", "import os\nimport duckdb\nos.replace('a', 'b')"),
        ("warehouse/load.py", "from extractors.model import Reading\nimport warehouse.build"),
        ("warehouse/load.py", "from extractors import errors"),
        ("pipelines/settings.py", "import os\nos.environ['VIGIA_DATA']"),
        ("extractors/pdf/engine.py", "import pypdfium2.raw as raw"),
    ],
)
def test_what_stands_near_a_violation_is_let_pass(path: str, source: str) -> None:
    assert violations(path, source) == []


def test_every_library_with_a_door_is_a_declared_dependency_and_back() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[<>=~!\[ ]", line)[0] for line in project["dependencies"]}
    doors = {DISTRIBUTIONS.get(name, name) for name in DOORS}
    assert declared - NOT_IMPORTED == doors - OPTIONAL


def test_code_stands_in_the_five_folders_and_nowhere_else() -> None:
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").split()]
    folders = {
        path.name
        for path in ROOT.iterdir()
        if path.is_dir()
        and not any(fnmatch(path.name, pattern) for pattern in [*ignored, ".*"])
        and any(chain(path.rglob("*.py"), path.rglob("*.sql")))
    }
    assert folders <= CODE_FOLDERS
    assert [path.name for path in ROOT.glob("*.py")] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {path: set(path.removesuffix(".py").split("/")) for path in modules(*CODE_FOLDERS)}
    assert [path for path, parts in named.items() if parts & FORBIDDEN_NAMES] == []


def test_a_test_is_named_by_a_sentence_and_not_by_a_number() -> None:
    name = re.compile(r"def (test_\w*(?:issue|bug|ticket|gh)_?\d\w*)")
    assert [found for source in modules("tests").values() for found in name.findall(source)] == []
