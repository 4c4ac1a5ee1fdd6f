"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipelines.settings import tame_engines

ROOT = Path(__file__).resolve().parent.parent
SHARED = "VIGIA_SHARED"

tame_engines()


LONGEST = frozenset({
    "test_chains", "test_cookbook", "test_demo", "test_drill", "test_hostile", "test_publishing",
    "test_watching",
})  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest: else one processor works on while others wait."""
    items.sort(key=lambda item: item.path.stem not in LONGEST)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own settings and language never decide a test."""
    for name in [name for name in os.environ if name.startswith("VIGIA_")]:
        if name != SHARED:
            monkeypatch.delenv(name)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and their labels, which is never in the repository.

    It stands beside the checkout as ``shared``, or where ``VIGIA_SHARED`` says.
    """
    folder = Path(os.environ.get(SHARED, ROOT.parent / "shared"))
    if not (folder / "gold").is_dir():
        pytest.skip(f"no real documents: {folder.name}/gold is absent (set {SHARED})")
    return folder


@pytest.fixture
def fresh_data(tmp_path: Path) -> Path:
    """A data directory that nothing has been written to; it does not exist yet."""
    return tmp_path / "data"
