"""Has the labelled real files scored by ``score.py``, and explains what it counts as missed."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from rapidfuzz.distance import Indel

from tests.conftest import ROOT

FOLDERS = ("gazettes", "laws", "scans")
MEASURES = ("facts", "titles", "articles", "transit", "amend", "notes")
SECONDS = 1800


@dataclass(frozen=True, slots=True)
class RealFile:
    """One labelled file as ``score.py`` scores it.

    ``tallies`` are (found, printed, read) by measure; ``misses`` say what and where, in
    words; ``columns`` has a pair (printed, read) per page whose label gives it.
    """

    name: str
    layer: str
    seconds: float
    tallies: dict[str, tuple[int, int, int]]
    exact: tuple[bool, ...]
    errors: tuple[float, ...]
    pages: int = 0
    recognised: int = 0
    refused: tuple[int, ...] = ()
    columns: tuple[tuple[int, int], ...] = ()
    misses: tuple[str, ...] = field(default=())
    failure: str | None = None

    @property
    def is_digital(self) -> bool:
        """Whether its text layer is the press's own."""
        return self.layer == "digital"


def are_here(shared: Path) -> bool:
    """Whether the labelled files and their scorer are at hand."""
    return (shared / "gold").is_dir() and (shared / "tools" / "score.py").is_file()


def score_files(shared: Path, only: Sequence[str]) -> list[RealFile]:
    """Score the labelled files whose stem is in ``only``, or all if that is empty."""
    scorer = _load(shared / "tools" / "score.py")
    with TemporaryDirectory() as folder:
        out = Path(folder, "score.json")
        kept = Path(folder, "kept")
        kept.mkdir()
        command = f"{sys.executable} -m tests.accuracy.reading {{pdf}} {kept}"
        subprocess.run(
            [
                *(sys.executable, shared / "tools" / "score.py", shared / "gold"),
                *(shared / name for name in FOLDERS),
                *("--command", command, "--json", out, "--jobs", "2", "--timeout", str(SECONDS)),
                *(("--only", ",".join(only)) if only else ()),
            ],
            cwd=ROOT,
            stdout=sys.stderr,
            check=True,
        )
        rows = json.loads(out.read_text("utf-8"))["files"]
        return [_file(row, shared, kept, scorer) for row in rows]


def stems(shared: Path) -> list[str]:
    """Every labelled file's name without its suffix."""
    return sorted(path.stem for path in (shared / "gold").glob("*.json"))


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _file(row: dict[str, Any], shared: Path, kept: Path, scorer: ModuleType) -> RealFile:
    gold = json.loads((shared / "gold" / f"{row['file']}.json").read_text("utf-8"))
    note = kept / f"{row['file']}.json"
    seen = json.loads(note.read_text("utf-8")) if note.is_file() else {}
    pages, reading = seen.get("pages", []), seen.get("reading", {})
    columns = gold.get("columns") or {}
    return RealFile(
        name=row["file"],
        layer=row["layer"],
        seconds=row["seconds"],
        tallies={name: tuple(row["tallies"][name]) for name in MEASURES},
        exact=tuple(row["exact"]),
        errors=tuple(row["cer"]),
        pages=len(pages),
        recognised=sum(page["is_recognised"] for page in pages),
        refused=tuple(page["number"] for page in pages if page["is_refused"]),
        columns=tuple(
            (columns[key], page["columns"])
            for page in pages
            if (key := str(page["number"])) in columns
        ),
        misses=tuple(_misses(row, gold, reading, scorer)),
        failure=row["error"],
    )


def _misses(
    row: dict[str, Any], gold: dict[str, Any], reading: dict[str, Any], scorer: ModuleType
) -> Iterator[str]:
    for name, (printed, read) in row["wrong_facts"].items():
        yield f"{name}: printed {printed}, read {read}"
    for title in row["unmatched_titles"]:
        yield f"instrument not found: “{title}”"
    for title in row["extra_titles"]:
        yield f"instrument that is none: “{title}”"
    yield from _label_misses(gold, reading, scorer)
    pages = {str(spot["label"]): spot.get("page") for spot in gold.get("spots", [])}
    for label, error in row["missed_spots"]:
        what = "not found" if error == 1 else f"{100 * error:.2f} % of its characters wrong"
        yield f"p. {pages.get(str(label))}: words of {label}, {what}"


def _label_misses(
    gold: dict[str, Any], reading: dict[str, Any], scorer: ModuleType
) -> Iterator[str]:
    """Labels that were not read, after which one and on which page, and labels that are none."""
    read = reading.get("instruments", [])
    pairs = scorer.match_instruments(gold.get("instruments", []), read)
    last = gold.get("labelled_last_page") or sys.maxsize
    for place, instrument in enumerate(gold.get("instruments", [])):
        provisions = read[pairs[place]]["provisions"] if place in pairs else []
        provisions = [one for one in provisions if one["first_page"] <= last]
        for kind, key in (("article", "articles"), ("transitory", "transitory")):
            found = [one for one in provisions if one["kind"] == kind]
            yield from _differences(kind, scorer.flat(instrument.get(key)), found, scorer)


def _differences(
    kind: str, printed: list[str], found: list[dict[str, Any]], scorer: ModuleType
) -> Iterator[str]:
    labels = [scorer.label(one["label"]) for one in found]
    for step in Indel.editops(printed, labels):
        at = min(step.dest_pos, len(found) - 1)
        page = f"p. {found[at]['first_page']}" if found else "nowhere"
        if step.tag == "delete":
            yield f"{page}: {kind} {printed[step.src_pos]} not read"
        else:
            yield f"{page}: {kind} {labels[step.dest_pos]} read, not printed here"


def mean(values: Sequence[float]) -> float | None:
    """The arithmetic mean; ``None`` of nothing."""
    return sum(values) / len(values) if values else None


def totals(files: Sequence[RealFile]) -> dict[str, float | None]:
    """Each measure over all the files, counted together; the order is that of the table."""
    found: dict[str, float | None] = {}
    for name in MEASURES:
        hit, printed, read = (sum(f.tallies[name][place] for f in files) for place in range(3))
        found[name] = 2 * hit / (printed + read) if printed + read else None
    errors = list(chain.from_iterable(file.errors for file in files))
    exact = list(chain.from_iterable(file.exact for file in files))
    wrong = mean(errors)
    found["exact"] = mean([float(one) for one in exact])
    found["1-cer"] = None if wrong is None else 1 - wrong
    return found
