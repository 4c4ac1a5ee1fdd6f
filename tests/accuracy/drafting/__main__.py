"""Prints one chain's decrees as text, and its truth; names all chains; or measures them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from pipelines.demo.press import press
from pipelines.demo.printed import article_label
from pipelines.demo.sheets import (
    Article,
    Block,
    Heading,
    InstrumentSheet,
    Paragraph,
    QuotedArticle,
    Title,
)
from tests.accuracy.chains.telling import differences, told
from tests.accuracy.drafting.cast import chains
from tests.accuracy.drafting.chain import Chain
from tests.accuracy.drafting.measure import outcomes


def main(arguments: list[str] | None = None) -> int:
    """0; 1 if chains were measured and not all is as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.drafting", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chains", dest="count", type=int, default=80, help="how many there are")
    parser.add_argument("--print", dest="place", type=int, metavar="N", help="from 1")
    parser.add_argument("--press", type=Path, metavar="DIR", help="its editions as PDFs, too")
    parser.add_argument("--measure", action="store_true", help="read and consolidate them all")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="differences of each")
    asked = parser.parse_args(arguments)
    all_of_them = chains(asked.seed, asked.count)
    if asked.measure:
        return _measure(all_of_them, asked.show)
    if not asked.place:
        for place, chain in enumerate(all_of_them, start=1):
            sys.stdout.write(f"{place:3} {chain.name}\n")
        return 0
    chain = all_of_them[asked.place - 1]
    sys.stdout.writelines(f"{line}\n" for line in _told(chain))
    if asked.press:
        _press(chain, asked.press)
    return 0


def _measure(all_of_them: Sequence[Chain], show: int) -> int:
    with TemporaryDirectory() as folder:
        results = outcomes(all_of_them, Path(folder))
    sys.stdout.writelines(f"{line}\n" for line in told(results, show))
    return int(any(map(differences, results)))


def _press(chain: Chain, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for sheet in chain.sheets:
        pressed = press(sheet)
        (folder / pressed.file_name).write_bytes(pressed.pdf)


def _told(chain: Chain) -> Iterator[str]:
    yield f"{chain.name}: {chain.law_title}"
    for sheet in chain.sheets:
        yield f"\n=== {sheet.day} ==="
        for instrument in sheet.instruments:
            yield from _printed(instrument)
    yield "\n=== truth ==="
    for law, versions in groupby(chain.versions, key=lambda version: version.law_title):
        yield f"[{law}]"
        for version in versions:
            words = "(repealed)" if version.is_repealed else version.text.replace("\n", " ¶ ")
            yield f"{version.path} {version.valid_from} {words}"
    yield from (f"STOP {path} {day}" for path, day in chain.stops)
    if chain.ended_date:
        yield f"ENDED {chain.ended_date}"


def _printed(instrument: InstrumentSheet) -> Iterator[str]:
    for block in instrument.blocks:
        yield from _lines(block)


def _lines(block: Block) -> list[str]:
    match block:
        case Title(text):
            return [f"\n  ## {text}"]
        case Heading(lines, _):
            return [f"  # {line}" for line in lines]
        case Paragraph(text, _):
            return [text]
        case Article() | QuotedArticle():
            first, *others = block.paragraphs
            rows = block.table if isinstance(block, Article) else ()
            label = article_label(block.label, block.style)
            return [f"{label} {first}", *others, *(" | ".join(row) for row in rows)]
        case _:
            return []


if __name__ == "__main__":
    sys.exit(main())
