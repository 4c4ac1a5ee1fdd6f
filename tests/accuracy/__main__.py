"""Reads what is printed, scanned, damaged and real; scores it; writes the page about it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.accuracy.cases import Case, digital_cases, scanned_cases
from tests.accuracy.consolidation import consolidated
from tests.accuracy.real import RealFile, are_here, score_files, stems
from tests.accuracy.report import (
    consolidation,
    real_table,
    relevance,
    rewrite,
    typeset_tables,
    write_report,
)
from tests.accuracy.saved import load, save
from tests.accuracy.typeset import Outcome, outcomes
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "accuracy.md"
FUZZ = ROOT / "docs" / "fuzz.json"
PARTS = ("digital", "scanned", "real", "chains", "relevance")


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    shared = Path(os.environ.get("VIGIA_SHARED", ROOT.parent / "shared"))
    parser.add_argument("--shared", type=Path, default=shared, help="folder of real documents")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=(*PARTS, "typeset"),
        default=(),
        help="typeset documents as printed, those scanned, or both; the real files; laws as "
        "amended; what concerns trafficking: these two are written up by themselves",
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
    """0: measured; the page is written if everything was, or what stands by itself in it."""
    asked = parse(arguments)
    parts = parts_of(asked)
    if asked.saved:
        read, files = load(asked.saved)
    else:
        read, files = list(outcomes(_cases(asked, parts))), _real(asked, parts)
    if asked.json:
        save(asked.json, read, files)
    apart = list(_apart(parts))
    for part in (*_tables(read, files), *apart):
        sys.stdout.write(f"\n{part}\n")
    if parts.issuperset(PARTS) and files and read:
        write_report(PAGE, read, files, apart, asked.fuzz)
    elif apart:
        rewrite(PAGE, apart)
    else:
        sys.stderr.write(f"{PAGE.name} is left as it was: only a whole run writes it\n")
    return 0


def parts_of(asked: argparse.Namespace) -> set[str]:
    """What is measured: all, unless some of it is asked for or only some documents are."""
    some = set(asked.only)
    if "typeset" in some:
        some |= {"digital", "scanned"}
    documents = {"digital", "scanned", "real"}
    return some or (documents if asked.limit or asked.match else set(PARTS))


def _apart(parts: set[str]) -> Iterator[str]:
    if "chains" in parts:
        yield consolidation(consolidated())
    if "relevance" in parts:
        yield relevance()


def _cases(asked: argparse.Namespace, parts: set[str]) -> list[Case]:
    printed = list(digital_cases()) if "digital" in parts else []
    scanned = list(scanned_cases()) if "scanned" in parts else []
    wanted = [*printed, *scanned]
    matching = [case for case in wanted if asked.match in f"{case.layout} | {case.damage}"]
    return _spread(matching, asked.limit)


def _spread(all_of_them: list[Case], limit: int | None) -> list[Case]:
    step = len(all_of_them) / limit if limit else 1.0
    if step <= 1:
        return all_of_them
    return [all_of_them[int(place * step)] for place in range(limit or 0)]


def _real(asked: argparse.Namespace, parts: set[str]) -> list[RealFile]:
    if "real" not in parts:
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
