"""Work in processes: a job that kills its process costs that job alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from concurrent.futures.process import BrokenProcessPool

from pipelines.workers import Failed, Finished, run_isolated


def _square_or_die(number: int) -> int:
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 0:
        raise ZeroDivisionError
    return number * number


def _sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def test_a_job_that_kills_its_process_costs_that_job_alone() -> None:
    done = list(run_isolated(_square_or_die, [1, 2, -1, 3, -2, 4], workers=2))
    finished = {each.job: each.result for each in done if isinstance(each, Finished)}
    failed = {each.job: type(each.error) for each in done if isinstance(each, Failed)}
    assert finished == {1: 1, 2: 4, 3: 9, 4: 16}
    assert failed == {-1: BrokenProcessPool, -2: BrokenProcessPool}


def test_an_error_comes_back_with_its_job() -> None:
    (done,) = run_isolated(_square_or_die, [0], workers=1)
    assert isinstance(done, Failed)
    assert isinstance(done.error, ZeroDivisionError)


def test_stopping_early_ends_the_processes_at_once() -> None:
    before = time.monotonic()
    results = run_isolated(_sleep, [0.0, 60.0, 60.0], workers=2)
    assert next(results) == Finished(0.0, 0.0)
    results.close()
    assert time.monotonic() - before < 20
    assert multiprocessing.active_children() == []
