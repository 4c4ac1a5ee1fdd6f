"""The command line as a whole: help, languages, bad usage, and what a start imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.__main__ import report
from tests.conftest import ROOT
from tests.pipelines.conftest import Vigia

COMMANDS = (
    "read", "ingest", "nightly", "backfill", "reread", "coverage", "status", "timeline", "matrix",
    "compare", "law", "history", "diff", "search", "findings", "verify", "sql", "publish",
    "schedule", "rebuild", "doctor", "demo", "sources", "review",
)  # fmt: skip
HEAVY = ["pypdfium2", "pdfplumber", "duckdb", "reportlab", "fsspec", "PIL", "rich", "prefect"]


def run_program(
    *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program as a person would, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pipelines", *arguments],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
        env={"PATH": "", "LC_ALL": "C.UTF-8", **(environment or {})},
        timeout=60,
    )


def imported_by(arguments: list[str]) -> set[str]:
    """Which heavy libraries a command has loaded when it ends."""
    script = (
        "import sys\n"
        "from pipelines.commands.app import run\n"
        "from pipelines.settings import Settings\n"
        f"run({arguments!r}, Settings())\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, cwd=ROOT, encoding="utf-8"
    )
    return {name for name in HEAVY if f"'{name}'" in ended.stderr.splitlines()[-1]}


def test_help_lists_exactly_the_commands_that_work(vigia: Vigia) -> None:
    listed = vigia("--help").out.partition("Commands:")[2].partition("Exit codes")[0]
    assert tuple(line.split()[0] for line in listed.splitlines() if line.strip()) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_fits_a_screen_in_both_languages(vigia: Vigia, command: str) -> None:
    english, spanish = vigia(command, "--help"), vigia(command, "--help", language="es")
    assert english.code == spanish.code == 0
    assert english.out.startswith("Usage:")
    assert spanish.out.startswith("Uso:")
    assert "Show this message" not in spanish.out
    assert max(english.out.count("\n"), spanish.out.count("\n")) < 45


def test_calling_vigia_with_nothing_shows_its_help(vigia: Vigia) -> None:
    ended = vigia()
    assert ended.code == 0
    assert ended.out == vigia("--help").out


@pytest.mark.parametrize(
    ("arguments", "english", "spanish"),
    [
        (["stat"], "No such command 'stat'", "No existe el comando 'stat'"),
        (["law"], "Missing argument 'ID'", "Falta el argumento 'ID'"),
        (["status", "--no"], "No such option: --no", "No existe la opción --no"),
        (["status", "x"], "unexpected extra argument", "Sobra: x"),
        (["status", "--on", "x"], "not a day", "no es un día"),
        (["status", "--known-at", "x"], "not an instant", "no es un instante"),
        (["status", "--format", "xml"], "no such format", "no existe ese formato"),
        (["ingest", ".", "--workers", "0"], "not a whole number", "no es un entero"),
        (["ingest", ".", "--jurisdiction", "XXX"], "no such jurisdiction", "no existe esa"),
        (["ingest", "nowhere.pdf"], "there is no such file", "no existe ese archivo"),
        (["verify"], "give an ID or --all", "indique un ID o --all"),
    ],
)
def test_bad_usage_is_one_line_in_the_persons_language_and_exit_code_2(
    vigia: Vigia, fresh_data: Path, arguments: list[str], english: str, spanish: str
) -> None:
    for language, words in (("en", english), ("es", spanish)):
        ended = vigia(*arguments, language=language)
        assert ended.code == 2
        assert ended.out == ""
        assert words in ended.err
        assert ended.err.count("\n") == 1
    assert not fresh_data.exists()


def test_data_is_accepted_before_and_after_the_command(vigia: Vigia, ingested: Path) -> None:
    before = vigia("--data", ingested, "status", "--format", "json")
    after = vigia("status", "--format", "json", "--data", ingested)
    assert before.code == after.code == 0
    assert before.out == after.out


def test_the_locale_chooses_the_language_unless_the_setting_does() -> None:
    assert "Uso:" in run_program("--help", environment={"LC_ALL": "es_MX.UTF-8"}).stdout
    chosen = {"LC_ALL": "es_MX.UTF-8", "VIGIA_LANG": "en"}
    assert "Usage:" in run_program("--help", environment=chosen).stdout


def test_a_bad_setting_is_bad_usage() -> None:
    ended = run_program("status", environment={"VIGIA_WAIT": "long"})
    assert ended.returncode == 2
    assert "VIGIA_WAIT=long" in ended.stderr


def test_the_data_directory_can_come_from_the_environment(fresh_data: Path) -> None:
    ended = run_program("search", "trata", environment={"VIGIA_DATA": str(fresh_data)})
    assert ended.returncode == 3
    assert str(fresh_data) in ended.stderr


def test_a_start_imports_only_what_the_command_needs(ingested: Path) -> None:
    assert imported_by(["--help"]) == set()
    assert imported_by(["status", "--format", "csv", "--data", str(ingested)]) == {"duckdb"}
    assert imported_by(["read", "nowhere.pdf"]) == set()


def test_a_reader_who_has_had_enough_is_no_error(ingested: Path) -> None:
    command = f'"{sys.executable}" -m pipelines law MIC trata --data "{ingested}" | head -1'
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_nobody_foresaw_is_one_line_with_a_log_and_exit_code_3(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(SystemExit) as exit_info:
        report(ValueError, ValueError("odd"), None)
    assert exit_info.value.code == 3
    (log,) = tmp_path.iterdir()
    printed = capsys.readouterr().err
    assert "ValueError: odd" in printed
    assert str(log) in printed
    assert printed.count("\n") == 1
    assert "ValueError: odd" in log.read_text("utf-8")
