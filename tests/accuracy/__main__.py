"""Reads what is printed, scanned, damaged and real; scores it; writes the page about it."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tests.accuracy.cases import Case, digital_cases, scanned_cases
from tests.accuracy.real import RealFile, are_here, score_files, stems
from tests.accuracy.report import real_table, typeset_tables, write_report
from tests.accuracy.saved import load, save
from tests.accuracy.typeset import Outcome, outcomes
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "accuracy.md"
FUZZ = ROOT / "docs" / "fuzz.json"


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    shared = Path(os.environ.get("VIGIA_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="folder of real documents")
    parser.add_argument(
        "--only",
        choices=("digital", "scanned", "real", "typeset"),
        help="typeset documents as printed, those scanned, both, or the real files",
    )
    parser.add_argument("--match", default="", help="of the typeset, those whose case has this")
    parser.add_argument("--limit", type=int, help="of each sort, so many spread over all")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write every outcome there")
    parser.add_argument(
        "--from",
        dest="saved",
        type=Path,
        nargs="+",
        metavar="IN",
        help="measure nothing; write the page from what --json saved",
    )
    parser.add_argument("--fuzz", type=Path, default=FUZZ, help="what `make fuzz` printed")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """0: measured; the page is written if everything was."""
    asked = parse(arguments)
    if asked.saved:
        read, files = load(asked.saved)
    else:
        read, files = list(outcomes(_cases(asked))), _real(asked)
    if asked.json:
        save(asked.json, read, files)
    for part in _tables(read, files):
        sys.stdout.write(f"\n{part}\n")
    if asked.only or asked.limit or asked.match or not files or not read:
        sys.stderr.write(f"{PAGE.name} is left as it was: only a whole run writes it\n")
    else:
        write_report(PAGE, read, files, asked.fuzz)
    return 0


def _cases(asked: argparse.Namespace) -> list[Case]:
    printed, scanned = list(digital_cases()), list(scanned_cases())
    wanted = {"digital": printed, "scanned": scanned, "real": []}.get(
        asked.only, [*printed, *scanned]
    )
    matching = [case for case in wanted if asked.match in f"{case.layout} | {case.damage}"]
    return _spread(matching, asked.limit)


def _spread(all_of_them: list[Case], limit: int | None) -> list[Case]:
    step = len(all_of_them) / limit if limit else 1.0
    if step <= 1:
        return all_of_them
    return [all_of_them[int(place * step)] for place in range(limit or 0)]


def _real(asked: argparse.Namespace) -> list[RealFile]:
    if asked.only not in (None, "real"):
        return []
    if not are_here(asked.shared):
        sys.stderr.write(f"SKIPPED: no labelled files in {asked.shared}\n")
        return []
    names = stems(asked.shared)[: asked.limit] if asked.limit else []
    return score_files(asked.shared.resolve(), names)


def _tables(read: list[Outcome], files: list[RealFile]) -> list[str]:
    tables = list(typeset_tables(read))
    return [*tables, real_table(files)] if files else tables


if __name__ == "__main__":
    sys.exit(main())
