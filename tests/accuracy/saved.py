"""Outcomes on disk, so that what takes long is measured in parts and written up once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.accuracy.cases import Case
from tests.accuracy.measures import Score, Tally, WordsRead
from tests.accuracy.real import RealFile
from tests.accuracy.typeset import Outcome


def save(path: Path, outcomes: Sequence[Outcome], files: Sequence[RealFile]) -> None:
    """Write every outcome as JSON."""
    found = {"typeset": list(map(asdict, outcomes)), "real": list(map(asdict, files))}
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False), "utf-8")


def load(paths: Iterable[Path]) -> tuple[list[Outcome], list[RealFile]]:
    """Read what was saved, file after file."""
    parts = [json.loads(path.read_text("utf-8")) for path in paths]
    outcomes = [_outcome(one) for part in parts for one in part["typeset"]]
    files = [_file(one) for part in parts for one in part["real"]]
    return outcomes, files


def _outcome(saved: dict[str, Any]) -> Outcome:
    case, score = saved["case"], saved["score"]
    words = tuple(WordsRead(**one) for one in score["words"])
    tallies = (Tally(**score["articles"]), Tally(**score["transitories"]))
    return Outcome(**_tupled(saved) | {"case": Case(**case), "score": Score(*tallies, words)})


def _file(saved: dict[str, Any]) -> RealFile:
    tallies = {name: tuple(tally) for name, tally in saved["tallies"].items()}
    return RealFile(**_tupled(saved) | {"tallies": tallies})


def _tupled(saved: dict[str, Any]) -> dict[str, Any]:
    """The record with tuples for lists, as it was before JSON had it; columns are pairs."""
    return {
        key: tuple(tuple(one) if isinstance(one, list) else one for one in value)
        if isinstance(value, list)
        else value
        for key, value in saved.items()
    }
