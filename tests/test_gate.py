"""What the gate itself promises: no network, pinned and hashed packages, nothing left behind."""

from __future__ import annotations

import re
import socket
import tomllib
from fnmatch import fnmatch
from itertools import chain

import pytest
from pytest_socket import SocketConnectBlockedError

from tests.conftest import ROOT

REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
PACKAGES = ("extractors", "pipelines", "sql", "warehouse")


def pinned(file_name: str) -> dict[str, int]:
    """Each requirement ``name==version`` of the file, and how many hashes it has."""
    text = (ROOT / file_name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    return {line.split()[0]: line.count("--hash=sha256:") for line in lines}


def test_a_test_cannot_reach_the_outside() -> None:
    outside = "192.0.2.1"  # reserved for documentation, answers nobody
    with (
        socket.socket() as connection,
        pytest.warns(UserWarning, match=outside),
        pytest.raises(SocketConnectBlockedError),
    ):
        connection.connect((outside, 80))


def test_a_test_can_reach_loopback() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()


@pytest.mark.parametrize("file_name", REQUIREMENTS)
def test_every_requirement_is_pinned_and_hashed(file_name: str) -> None:
    requirements = pinned(file_name)
    assert requirements
    assert [line for line in requirements if not re.fullmatch(r"[a-z0-9-]+==[\w.]+", line)] == []
    assert [line for line, hashes in requirements.items() if not hashes] == []


@pytest.mark.parametrize("file_name", REQUIREMENTS)
def test_requirements_name_no_host_and_no_path(file_name: str) -> None:
    text = (ROOT / file_name).read_text("utf-8")
    assert re.findall(r".*(?:://|--[a-z-]*index|--find-links|--trusted| /).*", text) == []


def test_what_runs_is_pinned_as_what_is_developed() -> None:
    assert set(pinned("requirements.txt")) <= set(pinned("requirements-dev.txt"))


def test_every_declared_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {line.split("==")[0] for line in pinned("requirements-dev.txt")}
    assert {re.split(r"[<>=~! ]", line)[0] for line in declared} <= names


def test_every_file_that_the_code_reads_is_packed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packed = settings["tool"]["setuptools"]["package-data"]["*"]
    files = chain.from_iterable((ROOT / package).rglob("*.*") for package in PACKAGES)
    data = [path.name for path in files if path.is_file() and is_data(path.name)]
    assert [name for name in data if not any(fnmatch(name, pattern) for pattern in packed)] == []


def is_data(name: str) -> bool:
    """Whether a file of a package is neither code nor made from code."""
    return not name.endswith((".py", ".pyc", ".pyo")) and not name.startswith("__")


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for package in PACKAGES for path in (ROOT / package).rglob("*.py")}
    assert [str(path) for path in folders if not (path / "__init__.py").is_file()] == []
