"""Presses the typeset documents, reads them in two processes and scores them."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from extractors.reader import read_document
from tests.accuracy.cases import Case
from tests.accuracy.measures import Score, score

PROCESSES = 2
ColumnPair = tuple[int, int]
"""The columns of a page: printed, read."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case.

    ``seconds`` is the reading alone, ``columns`` has one pair per page, ``recognised``
    counts the pages read off their image; ``failure`` says why nothing was read.
    """

    case: Case
    pages: int
    seconds: float
    score: Score
    columns: tuple[ColumnPair, ...] = ()
    refused: tuple[int, ...] = ()
    recognised: int = 0
    failure: str = ""


def outcomes(cases: Sequence[Case]) -> Iterator[Outcome]:
    """Each case's outcome, in order; progress goes to the standard error."""
    started = time.monotonic()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        futures = [pool.submit(measure, case) for case in cases]
        for place, (case, future) in enumerate(zip(cases, futures, strict=True), start=1):
            error = future.exception()
            outcome = _unread(case, error) if error else future.result()
            since = time.monotonic() - started
            sys.stderr.write(f"{since:5.0f} s {place}/{len(cases)} {_line(outcome)}\n")
            yield outcome


def _line(outcome: Outcome) -> str:
    case, f1 = outcome.case, outcome.score.articles.f1
    read = f"articles {f1 or 0:.3f}, {outcome.seconds:.1f} s"
    return f"{case.layout} | {case.damage}: {outcome.failure or read}"


def _unread(case: Case, error: BaseException) -> Outcome:
    """All of it missed, since the reader failed."""
    truth = case.press().truth
    failure = f"{type(error).__name__}: {error}"
    return Outcome(case, truth["pages"], 0.0, score(truth, ()), failure=failure)


def measure(case: Case) -> Outcome:
    """Press, read and score one case."""
    pressed = case.press()
    started = time.perf_counter()
    reading = read_document(pressed.pdf)
    seconds = time.perf_counter() - started
    printed = pressed.truth["columns"]
    return Outcome(
        case=case,
        pages=pressed.truth["pages"],
        seconds=seconds,
        score=score(pressed.truth, reading.instruments),
        columns=tuple((printed[str(page.number)], page.columns) for page in reading.pages),
        refused=tuple(page.number for page in reading.pages if not page.is_readable),
        recognised=sum(page.recognised_by is not None for page in reading.pages),
    )
