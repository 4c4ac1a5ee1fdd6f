"""Work in processes: a job that kills its process costs that job alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures.process import BrokenProcessPool

from pipelines.workers import Failed, Finished, Supply, run_isolated


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


def test_jobs_are_taken_in_the_order_in_which_they_came_or_first() -> None:
    supply = Supply([1, 2])
    supply.put(3)
    supply.put(0, is_first=True)
    assert [supply.take() for _ in range(5)] == [0, 1, 2, 3, None]


def test_an_empty_supply_is_over_only_once_it_is_closed() -> None:
    supply = Supply([1])
    assert (supply.is_over, supply.is_closed) == (False, False)
    assert (supply.take(), supply.take(0.01)) == (1, None)
    assert not supply.is_over
    supply.put(2)
    supply.close()
    assert (supply.is_over, supply.is_closed) == (False, True)
    assert (supply.take(None), supply.take(None)) == (2, None)
    assert supply.is_over


def test_jobs_that_nobody_took_can_be_dropped() -> None:
    supply = Supply([1, 2, 3])
    assert supply.take() == 1
    supply.clear()
    assert supply.take() is None


def test_who_waits_for_a_job_gets_the_one_that_another_thread_brings() -> None:
    supply: Supply[int] = Supply()
    taken: list[int | None] = []
    waiting = threading.Thread(target=lambda: taken.extend((supply.take(None), supply.take(None))))
    waiting.start()
    supply.put(7)
    supply.close()
    waiting.join()
    assert taken == [7, None]


def test_jobs_that_come_while_others_are_done_are_done_as_well() -> None:
    supply = Supply([1])
    results = run_isolated(_square_or_die, supply, workers=1)
    assert next(results) == Finished(1, 1)
    bringing = threading.Timer(0.2, supply.put, [2])
    bringing.start()
    assert next(results) == Finished(2, 4)
    bringing.join()
    supply.put(3)
    supply.close()
    assert list(results) == [Finished(3, 9)]


def test_a_crash_costs_no_job_that_came_meanwhile() -> None:
    supply = Supply([-1, 1])
    results = run_isolated(_square_or_die, supply, workers=1)
    done = [next(results)]
    supply.put(2)
    supply.close()
    done += results
    finished = {each.job: each.result for each in done if isinstance(each, Finished)}
    assert finished == {1: 1, 2: 4}
    assert [type(each.error) for each in done if isinstance(each, Failed)] == [BrokenProcessPool]


def test_a_supply_that_is_closed_and_empty_starts_no_process() -> None:
    assert list(run_isolated(_square_or_die, Supply(is_closed=True), workers=2)) == []
    assert multiprocessing.active_children() == []
