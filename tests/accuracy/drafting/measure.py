"""Has the chains of this style read and consolidated, and compared as ``chains.measure`` does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path

from extractors.model import InstrumentKind
from pipelines.demo.sheets import EditionSheet
from tests.accuracy.chains import grammar
from tests.accuracy.chains.measure import PROCESSES, Outcome
from tests.accuracy.chains.measure import outcomes as outcomes_together
from tests.accuracy.chains.truth import History, LawTruth, Stop
from tests.accuracy.drafting.chain import Chain


def outcomes(chains: Sequence[Chain], folder: Path, processes: int = PROCESSES) -> list[Outcome]:
    """Each chain's outcome, of its own kind of measure: days, words, ends and stops."""
    shelves = [[with_truth(chain) for chain in shelf] for shelf in shelved(chains)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(partial(outcomes_together, folder=folder), shelves))
    return [outcome for shelf in found for outcome in shelf]


def shelved(chains: Sequence[Chain]) -> list[list[Chain]]:
    """Chains that may share a warehouse.

    Two of one jurisdiction may not: their laws bear the same names, and a decree would amend
    those of both.
    """
    shelves: list[dict[str, Chain]] = []
    for chain in chains:
        free = next((one for one in shelves if chain.jurisdiction not in one), None)
        if free is None:
            free = {}
            shelves.append(free)
        free[chain.jurisdiction] = chain
    return [list(shelf.values()) for shelf in shelves]


def with_truth(chain: Chain) -> grammar.Chain:
    """The chain, its truth told law by law as the measure wants it; it has no orders."""
    titles = dict.fromkeys(version.law_title for version in chain.versions)
    laws = tuple(_law(chain, title) for title in titles)
    return grammar.Chain(chain.name, chain.sheets, (), laws)


def _law(chain: Chain, title: str) -> LawTruth:
    is_own = title == chain.law_title
    history = History(ended=chain.ended_date if is_own else None)
    for version in sorted(chain.versions, key=attrgetter("valid_from")):
        if version.law_title == title:
            words = None if version.is_repealed else version.text
            history.say(version.path, version.valid_from, words)
    return LawTruth(
        title=title,
        kind=InstrumentKind.LEY,
        jurisdiction=chain.jurisdiction,
        published=_enacting(chain, title).day,
        versions=history.versions(),
        stops=tuple(_stops(chain)) if is_own else (),
    )


def _enacting(chain: Chain, title: str) -> EditionSheet:
    return next(sheet for sheet in chain.sheets if title in _titles(sheet))


def _titles(sheet: EditionSheet) -> set[str]:
    return {instrument.title for instrument in sheet.instruments}


def _stops(chain: Chain) -> Iterator[Stop]:
    """Each stop with the edition that makes it: the last one before it binds."""
    for path, day in chain.stops:
        edition = max((one for one in chain.sheets if one.day <= day), key=attrgetter("day"))
        yield Stop((path,), day, edition.file_name)
