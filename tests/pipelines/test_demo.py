"""`vigia demo` runs from an empty directory, twice, and tells the truth by its exit code."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from pipelines.demo.editions import DEMO_DAYS
from tests.conftest import ROOT
from tests.pipelines.conftest import Vigia


def test_the_demonstration_runs_in_an_empty_directory_and_again(tmp_path: Path) -> None:
    began = time.monotonic()
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
    assert "5 loaded, 0 unchanged, 0 refused" in first.stdout
    assert "0 loaded, 5 unchanged, 0 refused" in second.stdout
    assert second.returncode == 0
    assert time.monotonic() - began < 60
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
