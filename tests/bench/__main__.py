"""Measures every claim, prints the table or JSON, and fails if a claim does."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.answers import answer_claims, consolidating_claims
from tests.bench.backfills import backfill_claims
from tests.bench.claims import Claim, ratios, table
from tests.bench.nights import night_claims
from tests.bench.processes import ROOT, measures_of, run_module, run_vigia

LONG_EDITION = Path("gazettes", "dof_1995-01-09_TLC_colombia_1149pp.pdf")
BEGINNING_PAGES = 300
"""As many as ``tests.bench.documents`` cuts off; it is not imported, to stay small."""

STATUS_RUNS = 7
LIBRARIES = ("pypdfium2", "pdfplumber", "rapidocr", "onnxruntime", "duckdb", "prefect")


def speed_claims(shared: Path, rounds: int) -> Iterator[Claim]:
    """How screening and reading compare with bare pdfium and with pdfplumber."""
    seconds = measures_of("contenders", shared, str(rounds))
    source = "real" if (shared / LONG_EDITION).is_file() else "pressed"
    pages = seconds["pages"][0]
    on = f"{pages:.0f} pages of {seconds['documents'][0]:.0f} {source} documents"
    screening, reading, plumber = (seconds[n] for n in ("screening", "reading", "pdfplumber"))
    yield Claim("screening / pdfplumber", "x", ratios(plumber, screening), on, at_least=30)
    yield Claim("screening / bare pdfium", "x", ratios(seconds["pdfium"], screening), on, 0.75)
    yield Claim("reading / pdfplumber", "x", ratios(plumber, reading), on, at_least=6)
    if poppler := seconds.get("pdftotext"):
        yield Claim("screening / pdftotext", "x", ratios(poppler, screening), on)
        yield Claim("reading / pdftotext", "x", ratios(poppler, reading), on)
    else:
        sys.stderr.write("nothing is compared with pdftotext: no such program here\n")
    for name in ("screening", "reading", "pdfplumber"):
        yield Claim(name, "pages/s", tuple(pages / spent for spent in seconds[name]), on)


def segmenting_claim(shared: Path, rounds: int) -> Claim:
    """How much of a reading goes into the law, and not into getting at the lines."""
    seconds = measures_of("segmenting", shared, str(rounds))
    on = f"{seconds['pages'][0]:.0f} pages of {seconds['documents'][0]:.0f} documents"
    runs = tuple(1 - share for share in ratios(seconds["lines"], seconds["reading"]))
    return Claim("segmenting / reading", "", runs, on, at_most=0.2)


def memory_claims(shared: Path, rounds: int) -> Iterator[Claim]:
    """The peak of reading one very long edition, what its pages add, and how fast it went."""
    with TemporaryDirectory() as folder:
        file, source = shared / LONG_EDITION, "real"
        if not file.is_file():
            file, source = Path(folder, "long.pdf"), "pressed"
            run_module("documents", "long", file)
        beginning = Path(folder, "beginning.pdf")
        run_module("documents", "beginning", file, beginning)
        parts = [measures_of("reading", beginning) for _ in range(rounds)]
        runs = [measures_of("reading", file) for _ in range(rounds)]
    on = f"one {source} edition of {runs[0]['pages'][0]:,.0f} pages"
    peaks = tuple(run["megabytes"][0] for run in runs)
    yield Claim("reading's peak of memory", "MB", peaks, on, at_most=400)
    first = tuple(part["megabytes"][0] for part in parts)
    yield Claim("the same, of its beginning", "MB", first, f"its first {BEGINNING_PAGES} pages")
    further = runs[0]["pages"][0] - BEGINNING_PAGES
    each = tuple((peak - part) * 1000 / further for peak, part in zip(peaks, first, strict=True))
    yield Claim(
        "memory of a further page", "kB", each, f"its other {further:,.0f} pages", None, 150
    )
    paces = tuple(run["pages"][0] / run["seconds"][0] for run in runs)
    yield Claim("reading a long edition", "pages/s", paces, on)


def recognition_claims(shared: Path) -> Iterator[Claim]:
    """What the recognition of a page image costs, models loaded, in processor time."""
    spent = measures_of("recognising", shared)
    source = "real" if (shared / "scans").is_dir() else "pressed"
    on = f"{len(spent['seconds'])} page images of {spent['documents'][0]:.0f} {source} documents"
    yield Claim("recognising a page", "s", tuple(spent["seconds"]), on, at_most=5)
    yield Claim("a recognising reader's peak", "MB", tuple(spent["megabytes"]), on)


def status_claims() -> Iterator[Claim]:
    """How long one warm ``vigia status`` takes, on the pressed demonstration."""
    with TemporaryDirectory() as folder:
        pressed, data = Path(folder, "pressed"), Path(folder, "data")
        pressed.mkdir()
        run_module("documents", "demonstration", pressed)
        run_vigia("ingest", pressed, "--data", data)
        run_vigia("status", "--data", data)
        runs = [run_vigia("status", "--data", data) for _ in range(STATUS_RUNS)]
    on = "the demonstration's warehouse"
    seconds = tuple(run.seconds for run in runs)
    yield Claim("vigia status, whole process", "s", seconds, on, at_most=1.5)
    used = tuple(run.processor_seconds for run in runs)
    yield Claim("vigia status, processor time", "s", used, on)


def measure_all(shared: Path, rounds: int) -> Iterator[Claim]:
    """Every claim, in the order of the table."""
    yield from speed_claims(shared, rounds)
    yield segmenting_claim(shared, rounds)
    yield from memory_claims(shared, rounds)
    yield from recognition_claims(shared)
    yield from consolidating_claims(rounds)
    yield from answer_claims(rounds)
    yield from status_claims()
    if sys.platform == "linux":
        yield from night_claims(rounds)
        yield from backfill_claims(rounds)
    else:
        sys.stderr.write("the watch is not measured: process trees are read from Linux's /proc\n")


def machine() -> dict[str, str]:
    """What the numbers were measured with; nothing that names the machine."""
    return {
        "processors": f"{os.cpu_count()} x {platform.machine()}",
        "Python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
        "pdftotext": _pdftotext_version(),
    }


def _pdftotext_version() -> str:
    """The version that pdftotext says it is of."""
    if shutil.which("pdftotext") is None:
        return "not here"
    said = subprocess.run(("pdftotext", "-v"), capture_output=True, text=True, check=False).stderr
    return said.partition("\n")[0].rpartition(" ")[2]


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    shared = Path(os.environ.get("VIGIA_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="folder of real documents")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each measure (3)")
    parser.add_argument("--json", action="store_true", help="print JSON, every run in it")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """0: every claim holds; 1: one does not; 3: a measured program failed."""
    asked = parse(arguments)
    claims = []
    try:
        for claim in measure_all(asked.shared.resolve(), max(1, asked.rounds)):
            sys.stderr.write(f"{claim.name}: {claim.measured:.4g} {claim.unit}".rstrip() + "\n")
            claims.append(claim)
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"bench: {' '.join(map(str, error.cmd))} failed\n{error.stderr}")
        return 3
    if asked.json:
        found = {"machine": machine(), "claims": [claim.record() for claim in claims]}
        sys.stdout.write(f"{json.dumps(found, indent=2, ensure_ascii=False)}\n")
    else:
        with_what = ", ".join(f"{name} {value}" for name, value in machine().items())
        sys.stdout.write(f"\n{table(claims)}\n\n{with_what}\n")
    return 0 if all(claim.holds for claim in claims) else 1


if __name__ == "__main__":
    sys.exit(main())
