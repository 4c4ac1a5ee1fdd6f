"""``docs/accuracy.md``: tables of real and typeset documents, and what stands behind them."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from textwrap import fill

from extractors.reader import READER_VERSION
from tests.accuracy.cases import CLEAN, DAMAGED_LAYOUTS, PRINTED
from tests.accuracy.consolidation import Style, consolidation_section
from tests.accuracy.page import renewed
from tests.accuracy.real import MEASURES, RealFile, totals
from tests.accuracy.relevance.measure import relevance_table
from tests.accuracy.summary import crossed_table, grouped_table, misses
from tests.accuracy.tables import confusion, share, table
from tests.accuracy.typeset import Outcome

WIDTH = 98
LIBRARIES = (
    *("pypdfium2", "pdfplumber", "rapidocr", "onnxruntime", "opencv-python-headless"),
    *("numpy", "pillow", "reportlab", "rapidfuzz"),
)

CONSOLIDATION = "Consolidation: laws as amended"
RELEVANCE = "Relevance: which texts concern trafficking"

HEAD = """# Accuracy

How well Vigía reads documents, measured on real files that people have labelled and on typeset
ones whose truth is known. `make accuracy` measures all of it and writes this page; nothing here
is written by hand.

    .venv/bin/python -m tests.accuracy [--shared DIR] [--match WORDS] [--limit N] [--json OUT]
                                       [--fuzz FILE] [--from IN...]
                                       [--only digital|scanned|typeset|real|chains|relevance...]

`--only chains relevance` writes those two sections anew and keeps the others as they are.
"""

ORDER = (
    *("Real files", "Typeset pages", "Layouts: columns printed and columns read"),
    *(CONSOLIDATION, RELEVANCE, "Mutated files"),
    *("How it is measured", "What is weak in it"),
)

HOW = """## How it is measured

- **articles, transit**: F1 of the labels of articles and transitory articles, compared in order
  inside instruments that are matched one to one by title and pages; labels of instruments without
  a match are missed or false.
- **exact, character errors**: every provision of a typeset document, and every labelled text
  ("spot") of a real one, against what is printed: the share read word for word, and the mean edit
  distance by length. White space, forms of quotes and of dashes are folded; nothing else is. A
  provision that was not found counts as 100 % wrong; *of what was read* leaves those out, so that
  it says how much of the text that Vigía does give is wrong.
- **facts, titles, amend, notes**: printed facts of the document, its instruments, the targets of
  amending decrees, and reform notes; of real files only.
- **refused**: pages that the reader declined for being illegible; their provisions count as
  missed.
- **s a page**: wall time of the reading alone, two documents at a time on the machine named
  above.
- Real files are scored by the labels' own `score.py`, each read in a process of its own by the
  function behind `vigia read FILE --json`. Typeset documents are scored by
  `tests/accuracy/measures.py`, which has the same measures.
- **Layouts**: columns of body text of a page as printed (by eye in real files, by the press in
  typeset ones) against the columns that were read. A page whose last column has no words has one
  column less, for press and eye alike.

## What is weak in it

- The press sets the base fourteen typefaces of PDF with our own invented words, in the layouts
  that `specimens.py` lists. It has no handwriting, no old typefaces, no broken type, no text
  wrapped around pictures, no two laws on a page.
- Damage is made by arithmetic, one kind at a time except for "a bad photocopy". Real scans have
  curved pages, uneven light and thumbs. The damaged documents have two pages or so each: one page
  read wrongly moves a row by percents.
- The labels of real files have a few texts each ("spots") and the columns of the pages that were
  looked at.
- The typeset layouts were looked at while the reader was mended. They tell where it breaks; only
  the real files, of which some were seen as well, tell how often.
"""


def write_report(
    path: Path,
    outcomes: Sequence[Outcome],
    files: Sequence[RealFile],
    apart: Sequence[str],
    fuzz: Path,
) -> None:
    """Write the page from one whole run; ``apart`` are the sections of what is not pages."""
    parts = [HEAD, _measured(), *_real(files), *_typeset(outcomes)]
    parts += [*_layouts(outcomes, files), *apart, _fuzz(fuzz), HOW]
    page = "\n\n".join(part.strip("\n") for part in parts)
    path.write_text(f"{page}\n", "utf-8")


def rewrite(path: Path, sections: Sequence[str]) -> None:
    """Write some sections of the page anew."""
    path.write_text(renewed(path.read_text("utf-8"), sections, ORDER), "utf-8")


def consolidation(styles: Sequence[Style]) -> str:
    """The section on laws as amended, with its heading."""
    return f"## {CONSOLIDATION}\n\n{_with_what()}\n\n{consolidation_section(styles)}"


def relevance() -> str:
    """The section on what concerns trafficking, with its heading."""
    return f"## {RELEVANCE}\n\n{_with_what()}\n\n{relevance_table()}"


def real_table(files: Sequence[RealFile]) -> str:
    """A row for each file, then one for each group and one for all."""
    digital = [file for file in files if file.is_digital]
    scanned = [file for file in files if not file.is_digital]
    headings = ["file", *MEASURES, "exact", "1-cer", "pages", "recognised", "refused", "s"]
    rows = [_real_row(f"`{file.name}` ({file.layer})", [file]) for file in (*digital, *scanned)]
    groups = (("digital", digital), ("scanned", scanned), ("all", files))
    rows += [_real_row(f"**{name}**", group) for name, group in groups if group]
    return table(headings, rows)


def typeset_tables(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The printed layouts, the damages, the layouts in a clean scan, and damage by layout."""
    printed = [one for one in outcomes if one.case.is_printed]
    scanned = [one for one in outcomes if not one.case.is_printed]
    damaged = [one for one in scanned if one.case.layout in DAMAGED_LAYOUTS]
    clean = [one for one in scanned if one.case.damage == CLEAN]
    if printed:
        yield "### Layouts, as printed"
        whole = [one for one in printed if one.case.damage == PRINTED]
        yield grouped_table(whole, "layout", lambda one: one.case.layout)
        lossy = [one for one in printed if one.case.damage != PRINTED]
        if lossy:
            yield grouped_table(lossy, "pages lost", lambda one: one.case.damage)
    if damaged:
        yield "### Damage"
        yield grouped_table(damaged, "damage", lambda one: one.case.damage)
        yield "Articles and character errors, layout by layout:"
        yield crossed_table(damaged)
    if clean:
        yield "### Layouts, scanned without damage"
        yield grouped_table(clean, "layout", lambda one: one.case.layout)


def _with_what() -> str:
    return f"Measured on {datetime.now(UTC).date().isoformat()} with reader {READER_VERSION}."


def _measured() -> str:
    day = datetime.now(UTC).date().isoformat()
    with_what = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    machine = f"{os.cpu_count()} x {platform.machine()}, Python {platform.python_version()}"
    said = f"Measured on {day}: reader {READER_VERSION}, {machine}, {with_what}."
    return f"{fill(said, WIDTH, break_on_hyphens=False)}\n"


def _real_row(name: str, files: Sequence[RealFile]) -> list[str]:
    return [
        name,
        *map(share, totals(files).values()),
        str(sum(file.pages for file in files)),
        str(sum(file.recognised for file in files)),
        str(sum(len(file.refused) for file in files)),
        f"{sum(file.seconds for file in files):.1f}",
    ]


def _real(files: Sequence[RealFile]) -> Iterator[str]:
    yield f"## Real files\n\n{len(files)} labelled files; seconds are for the whole file."
    yield real_table(files)
    yield "### What is still misread, by document and page"
    yield "\n".join(_misses(files)) or "Nothing."


def _misses(files: Sequence[RealFile]) -> Iterator[str]:
    for file in files:
        refused = ", ".join(map(str, file.refused))
        said = [*file.misses, *([f"pages refused: {refused}"] if refused else [])]
        said += [file.failure] if file.failure else []
        if said:
            yield f"- `{file.name}`: {'; '.join(said)}"


def _typeset(outcomes: Sequence[Outcome]) -> Iterator[str]:
    pages = sum(one.pages for one in outcomes)
    yield f"\n## Typeset pages\n\n{pages} pages of {len(outcomes)} documents.\n"
    for part in typeset_tables(outcomes):
        yield f"{part}\n"
    yield "### What is misread of the printed ones, by document and page\n"
    lines = misses(one for one in outcomes if one.case.is_printed)
    yield "\n".join(lines or ["Nothing."]) + "\n"


def _layouts(outcomes: Sequence[Outcome], files: Sequence[RealFile]) -> Iterator[str]:
    yield "## Layouts: columns printed and columns read\n"
    groups = {
        "Real pages": [file.columns for file in files],
        "Typeset pages, as printed": [o.columns for o in outcomes if o.case.is_printed],
        "Typeset pages, scanned": [o.columns for o in outcomes if not o.case.is_printed],
    }
    for name, pairs in groups.items():
        yield f"{name}:\n\n{confusion(chain.from_iterable(pairs))}\n"


def _fuzz(path: Path) -> str:
    if not path.is_file():
        how = f"`make fuzz` prints the figures; saved as `{path.name}` beside this page, they"
        return f"## Mutated files\n\n{how} stand here.\n"
    figures = json.loads(path.read_text("utf-8").strip().splitlines()[-1])
    limits = figures["limits"]
    ends = table(["end", "cases"], [[n, str(count)] for n, count in figures["outcomes"].items()])
    broken = "; ".join(figures["broken"]) or "none"
    return (
        f"## Mutated files\n\n{figures['cases']} mutated documents, each read in a process of its "
        f"own within {limits['seconds']:g} s and {limits['megabytes']} MB; the slowest took "
        f"{figures['slowest_seconds']} s, the largest {figures['peak_megabytes']} MB. Promises "
        f"broken: {broken}.\n\n{ends}\n"
    )
