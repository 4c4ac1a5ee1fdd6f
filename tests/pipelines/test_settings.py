"""The limits of a reading come from the environment, or are the usual ones."""

from __future__ import annotations

import os

import pytest

from extractors.errors import UsageError
from pipelines.limits import Limits
from pipelines.settings import read_settings
from pipelines.workers import Finished, run_isolated


def test_limits_are_the_usual_ones_unless_the_environment_gives_others() -> None:
    assert read_settings({}).limits == Limits()
    assert read_settings({"VIGIA_READ_SECONDS": ""}).limits == Limits()
    given = {"VIGIA_READ_SECONDS": "30", "VIGIA_READ_MEMORY": "512"}
    assert read_settings(given).limits == Limits(silent_seconds=30, megabytes=512)


@pytest.mark.parametrize("name", ["VIGIA_READ_SECONDS", "VIGIA_READ_MEMORY"])
@pytest.mark.parametrize("text", ["0", "-1", "1.5", "much"])
@pytest.mark.parametrize(
    ("language", "words"), [("en", "not a whole number from 1"), ("es", "no es un entero desde 1")]
)
def test_a_limit_that_is_no_number_is_bad_usage(
    name: str, text: str, language: str, words: str
) -> None:
    with pytest.raises(UsageError) as raised:
        read_settings({name: text, "VIGIA_LANG": language})
    assert raised.value.say(language) == f"{name}={text}: {words}."


def test_a_library_that_reports_its_use_is_kept_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORT_DISABLE_TELEMETRY", "0")
    assert list(run_isolated(_variable, ["ORT_DISABLE_TELEMETRY"], 1)) == [
        Finished("ORT_DISABLE_TELEMETRY", "1")
    ]


def _variable(name: str) -> str | None:
    return os.environ.get(name)
