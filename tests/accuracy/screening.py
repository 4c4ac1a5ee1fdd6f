"""Measures the screening of scans: what it costs, what it finds, what it takes for a mention.

``python -m tests.accuracy.screening [--shared FOLDER] [--only real|typeset]`` prints two tables
in Markdown: real scans, of which words that full recognition reads are looked for as mentions
are, and typeset ones under damage, where it is known which pages mention trafficking.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from rapidfuzz import fuzz

from extractors.law.letters import fold, only_letters
from extractors.law.relevance import SPOTTED, screen, screen_recognised
from extractors.legibility import glance, recognise
from extractors.model import Word
from extractors.pdf.engine import PdfFile
from pipelines.demo.damage import UNDAMAGED, Damage
from pipelines.demo.press import press
from pipelines.demo.scanning import Scan, scan
from pipelines.demo.sheets import Article, Block, EditionSheet
from pipelines.demo.specimen_copy import Copy
from pipelines.demo.specimens import SPECIMENS
from tests.accuracy.cases import CLEAN, DAMAGED_LAYOUTS, DAMAGES
from tests.accuracy.tables import share, table
from tests.conftest import ROOT

REAL_PAGES = {
    "scans/durango_acuerdo_general_02.pdf": (2, 4),
    "scans/durango_cedaw_outlined.pdf": (3, 5),
    "scans/tecnm_reglamento_mixed_19pp.pdf": (5, 9),
    "gazettes/oaxaca_2024-04-06_tercera_seccion_pp2-25.pdf": (4, 12),
}
SAMPLED = 6
"""So many words of a page are looked for, and so many pairs of words."""

MENTIONS = (
    "en materia de trata de personas",
    "a las víctimas de trata",
    "contra los tratantes y sus cómplices",
    "DEL DELITO DE TRATA DE PERSONAS",
    "para prevenir la trata de mujeres, niñas y niños",
    "por la Unidad Antitrata del Estado",
)
MENTIONING_ARTICLE = "5"

Page = TypeVar("Page")


@dataclass(frozen=True, slots=True)
class RealPage:
    """One real page image: seconds of processor time, and words looked for and found."""

    name: str
    full_seconds: float
    glance_seconds: float
    words: tuple[bool, ...]
    pairs: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class TypesetPage:
    """One damaged page image: whether it mentions trafficking, and is held to."""

    damage: str
    mentions: bool
    is_found: bool
    seconds: float


def real_pages(shared: Path) -> Iterator[RealPage]:
    """Measure some pages of each real scan."""
    for path, numbers in REAL_PAGES.items():
        with PdfFile(shared / path) as file:
            for number in numbers:
                yield _real_page(file, number, f"{Path(path).stem} p. {number}")


def _real_page(file: PdfFile, number: int, name: str) -> RealPage:
    begun = time.process_time()
    read = recognise(file, number)
    full = time.process_time() - begun
    begun = time.process_time()
    glance(file, number, SPOTTED)
    seconds = time.process_time() - begun
    found = partial(_is_found, file, number)
    dice = random.Random(number)  # noqa: S311 - a sample, not a secret
    words, pairs = _words(read.words), _pairs(read.words)
    return RealPage(
        name,
        full,
        seconds,
        tuple(map(found, dice.sample(words, min(SAMPLED, len(words))))),
        tuple(map(found, dice.sample(pairs, min(SAMPLED, len(pairs))))),
    )


def _words(words: Sequence[Word]) -> list[str]:
    """The distinct long words of a page, in their order, without accents."""
    text = fold(" ".join(word.text for word in words))
    return list(dict.fromkeys(re.findall(r"\b[a-z]{7,}\b", text)))


def _pairs(words: Sequence[Word]) -> list[str]:
    """The distinct pairs of words that stand on one line, as letters, long enough to tell."""
    pairs = (
        only_letters(first.text) + only_letters(second.text)
        for first, second in pairwise(words)
        if first.box.x1 <= second.box.x0 and first.box.top < second.box.bottom
    )
    return list(dict.fromkeys(pair for pair in pairs if re.fullmatch(r"[a-z]{9,}", pair)))


def _is_found(file: PdfFile, number: int, letters: str) -> bool:
    wrong = 2 if len(letters) >= 14 else 1
    seen = only_letters(" ".join(glance(file, number, (letters,)))).ljust(len(letters))
    return fuzz.partial_ratio(letters, seen) >= 100 * (1 - wrong / len(letters)) - 0.01


def typeset_pages() -> Iterator[TypesetPage]:
    """Print, damage and glance at editions that mention trafficking on some pages."""
    damages: dict[str, Damage] = {CLEAN: UNDAMAGED, **DAMAGES}
    for seed, (name, damage) in enumerate(damages.items()):
        for place, (layout, articles) in enumerate(DAMAGED_LAYOUTS.items()):
            sheet = SPECIMENS[layout](Copy(seed, articles))
            if isinstance(sheet, EditionSheet):
                words = MENTIONS[(seed + place) % len(MENTIONS)]
                yield from _typeset_pages(_mentioning(sheet, words), name, damage, seed)


def _typeset_pages(
    sheet: EditionSheet, name: str, damage: Damage, seed: int
) -> Iterator[TypesetPage]:
    with PdfFile(press(sheet).pdf) as printed:
        mentions = [screen(printed.text(page)) for page in range(1, printed.page_count + 1)]
    with PdfFile(scan(sheet, Scan(damage, seed=seed)).pdf) as scanned:
        for number, does_mention in enumerate(mentions, start=1):
            begun = time.process_time()
            is_found = any(map(screen_recognised, glance(scanned, number, SPOTTED)))
            yield TypesetPage(name, does_mention, is_found, time.process_time() - begun)


def _mentioning(sheet: EditionSheet, words: str) -> EditionSheet:
    """The edition with some words amid the first paragraph of one article."""
    (law,) = sheet.instruments
    blocks = tuple(_with_words(block, words) for block in law.blocks)
    return replace(sheet, instruments=(replace(law, blocks=blocks),))


def _with_words(block: Block, words: str) -> Block:
    if not isinstance(block, Article) or block.is_transitory or block.label != MENTIONING_ARTICLE:
        return block
    printed = block.paragraphs[0].split()
    middle = len(printed) // 2
    text = " ".join([*printed[:middle], words, *printed[middle:]])
    return replace(block, paragraphs=(text, *block.paragraphs[1:]))


def real_table(pages: Sequence[RealPage]) -> str:
    """Cost and recall on real scans: one row a page, and all of them."""
    headings = ("page", "full, s", "glance, s", "ratio", "words found", "pairs found")
    return table(headings, [*map(_real_row, pages), _real_row(_all(pages))])


def _all(pages: Sequence[RealPage]) -> RealPage:
    return RealPage(
        "**all**",
        sum(page.full_seconds for page in pages) / len(pages),
        sum(page.glance_seconds for page in pages) / len(pages),
        tuple(word for page in pages for word in page.words),
        tuple(pair for page in pages for pair in page.pairs),
    )


def _real_row(page: RealPage) -> list[str]:
    return [
        page.name,
        f"{page.full_seconds:.2f}",
        f"{page.glance_seconds:.2f}",
        share(page.glance_seconds / page.full_seconds, 2),
        _of(page.words),
        _of(page.pairs),
    ]


def typeset_table(pages: Sequence[TypesetPage]) -> str:
    """What was found of typeset pages, by damage, and all of them."""
    by_damage = defaultdict(list)
    for page in pages:
        by_damage[page.damage].append(page)
    headings = ("damage", "mentions found", "false alarms", "glance, s")
    rows = [_typeset_row(name, some) for name, some in by_damage.items()]
    return table(headings, [*rows, _typeset_row("**all**", pages)])


def _typeset_row(name: str, pages: Sequence[TypesetPage]) -> list[str]:
    return [
        name,
        _of([page.is_found for page in pages if page.mentions]),
        _of([page.is_found for page in pages if not page.mentions]),
        f"{sum(page.seconds for page in pages) / len(pages):.2f}",
    ]


def _of(found: Sequence[bool]) -> str:
    if not found:
        return share(None)
    return f"{sum(found)}/{len(found)} ({share(sum(found) / len(found))})"


def _told(pages: Iterator[Page]) -> Iterator[Page]:
    """The pages, each shown to who waits as it is measured."""
    for page in pages:
        sys.stderr.write(f"{page}\n")
        yield page


def main(arguments: list[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.screening")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", choices=("real", "typeset"))
    asked = parser.parse_args(arguments)
    if asked.only != "typeset":
        sys.stdout.write(real_table(list(_told(real_pages(asked.shared)))) + "\n\n")
    if asked.only != "real":
        sys.stdout.write(typeset_table(list(_told(typeset_pages()))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
