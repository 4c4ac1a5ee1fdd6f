"""`vigia demo` runs from an empty directory, twice, and tells the truth by its exit code."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from pipelines.demo.editions import DEMO_DAYS
from pipelines.demo.shelves import NOW, demo_shelves
from tests.conftest import ROOT
from tests.pipelines.conftest import Vigia

NEW_SINCE = date(2026, 10, 30)
COMPILED = 4  # three of the national catalogue, one of the Cámara de Diputados


def test_the_demonstration_runs_in_an_empty_directory_and_again(tmp_path: Path) -> None:
    first, second = (
        subprocess.run(
            [sys.executable, "-m", "pipelines", "demo"],
            capture_output=True,
            check=False,
            cwd=tmp_path,
            encoding="utf-8",
            env={"PYTHONPATH": str(ROOT), "PATH": "", "VIGIA_LANG": "en"},
        )
        for _ in range(2)
    )
    assert (first.returncode, first.stderr) == (0, "")
    editions = sum(len(shelf.between(NEW_SINCE, NOW.date())) for shelf in demo_shelves().values())
    assert f"Visits: 33 ok. New documents: {editions + COMPILED}." in first.stdout
    assert "Visits: 33 ok. New documents: 0." in second.stdout
    assert "1 loaded, 0 unchanged, 0 refused" in first.stdout
    assert "0 loaded, 1 unchanged, 0 refused" in second.stdout
    assert second.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["vigia-demo"]
    for day in DEMO_DAYS:
        assert day.day.isoformat() in first.stdout
    assert "{+" in first.stdout


def test_the_demonstration_never_mixes_with_other_things(vigia: Vigia, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    ended = vigia("demo", data=tmp_path)
    assert ended.code == 2
    assert "holds other things" in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
