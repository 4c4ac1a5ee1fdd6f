"""Work in processes: a job that kills its process costs that job alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from dataclasses import replace
from pathlib import Path

import pytest

from extractors import pulse
from pipelines.limits import MEGABYTE, Limits
from pipelines.supply import Supply
from pipelines.workers import Failed, Finished, run_isolated

SOON = Limits(silent_seconds=30, whole_seconds=30, megabytes=1000)
"""Limits that no job of these tests exceeds by its own fault."""


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
    assert failed == {-1: ChildProcessError, -2: ChildProcessError}


def test_what_a_job_died_of_is_known() -> None:
    (killed,) = run_isolated(_square_or_die, [-1], workers=1)
    (ended,) = run_isolated(os._exit, [7], workers=1)
    assert isinstance(killed, Failed)
    assert isinstance(ended, Failed)
    assert (str(killed.error), str(ended.error)) == ("SIGKILL", "exit code 7")


def _die_the_first_time(marker: Path) -> str:
    try:
        marker.touch(exist_ok=False)
    except FileExistsError:
        return "the second time"
    os.kill(os.getpid(), signal.SIGKILL)
    return "never"


def test_a_job_whose_process_was_killed_from_outside_is_tried_again(tmp_path: Path) -> None:
    job = tmp_path / "marker"
    assert list(run_isolated(_die_the_first_time, [job], workers=1)) == [
        Finished(job, "the second time")
    ]


def test_a_job_that_gives_no_sign_of_life_is_ended_and_the_others_are_done() -> None:
    before = time.monotonic()
    done = list(run_isolated(_sleep, [60.0, 0.0, 0.1], 2, replace(SOON, silent_seconds=1.5)))
    assert [each for each in done if isinstance(each, Finished)] == [
        Finished(0.0, 0.0),
        Finished(0.1, 0.1),
    ]
    (late,) = (each for each in done if isinstance(each, Failed))
    assert (late.job, type(late.error)) == (60.0, TimeoutError)
    assert time.monotonic() - before < 10


def _beat(seconds: float) -> float:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pulse.beat()
        time.sleep(0.01)
    return seconds


def test_a_job_that_gives_signs_of_life_may_take_longer() -> None:
    limits = replace(SOON, silent_seconds=1.5)
    assert list(run_isolated(_beat, [3.0], 1, limits)) == [Finished(3.0, 3.0)]


def test_signs_of_life_do_not_help_for_ever() -> None:
    (done,) = run_isolated(_beat, [60.0], 1, replace(SOON, whole_seconds=1.5))
    assert isinstance(done, Failed)
    assert isinstance(done.error, TimeoutError)


def _take(megabytes: int) -> int:
    return len(bytes(megabytes * MEGABYTE))


def _want_more_than_cplusplus_gets(_: int) -> None:
    os.abort()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_a_job_that_wants_more_memory_than_the_limit_is_denied_it() -> None:
    limits = replace(SOON, megabytes=200)
    done = list(run_isolated(_take, [500, 20], 1, limits))
    assert Finished(20, 20 * MEGABYTE) in done
    (denied,) = (each for each in done if isinstance(each, Failed))
    assert (denied.job, type(denied.error)) == (500, MemoryError)


def test_an_abort_is_how_a_library_ends_that_is_denied_memory() -> None:
    (done,) = run_isolated(_want_more_than_cplusplus_gets, [1], 1)
    assert isinstance(done, Failed)
    assert isinstance(done.error, MemoryError)


def _raise_what_does_not_travel(_: int) -> None:
    error = ValueError("odd")
    error.why = lambda: None  # type: ignore[attr-defined]
    raise error


def test_an_error_that_cannot_travel_comes_as_its_words_with_its_trace() -> None:
    (done,) = run_isolated(_raise_what_does_not_travel, [1], 1)
    assert isinstance(done, Failed)
    assert str(done.error) == "ValueError: odd"
    assert "_raise_what_does_not_travel" in "".join(traceback.format_exception(done.error))


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
    assert [type(each.error) for each in done if isinstance(each, Failed)] == [ChildProcessError]


def test_a_supply_that_is_closed_and_empty_starts_no_process() -> None:
    assert list(run_isolated(_square_or_die, Supply(is_closed=True), workers=2)) == []
    assert multiprocessing.active_children() == []
