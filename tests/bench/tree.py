"""Runs a command and says what it and all that it starts took; on Linux alone.

Called as a program: ``tree COMMAND…`` prints the command's seconds, the processor's
seconds of all its processes and of all others, the largest one's peak and the peak of
their sum, in megabytes. Imports nothing of ours, to stay small and quick.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter, sleep

PR_SET_CHILD_SUBREAPER = 36
SAMPLED_EVERY_SECONDS = 0.1
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
KIBIBYTE = 1024
MEGABYTE = 1e6
PARENT, PAGES = 1, 21
"""Where ``/proc/N/stat`` has them, counted from what follows the name."""
IDLE, WAITING = 3, 4
"""Where ``/proc/stat`` has the time in which no program ran."""


def adopt_orphans() -> None:
    """Become the parent of whatever a child leaves behind, as Prefect's server is."""
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "no parent of orphans")


def start(command: list[str]) -> int:
    """Start a command that prints into nothing; what it complains of is passed on."""
    silence = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    return os.posix_spawnp(command[0], command, os.environ, file_actions=[silence])


def resident() -> float:
    """Return the megabytes that all descendants hold; what they share counts for each."""
    parents, pages = dict[int, int](), dict[int, int]()
    for process, fields in _stats():
        parents[process], pages[process] = int(fields[PARENT]), int(fields[PAGES])
    ours = {os.getpid()}
    while found := {each for each, parent in parents.items() if parent in ours} - ours:
        ours |= found
    held = sum(pages[each] for each in ours - {os.getpid()})
    return held * PAGE_BYTES / MEGABYTE


def _stats() -> Iterator[tuple[int, list[str]]]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text()
        except OSError:  # it has just ended
            continue
        yield int(folder.name), stat.rpartition(")")[2].split()


def machine_seconds() -> float:
    """Return how long the processors have worked since the machine started, for anyone."""
    with Path("/proc/stat").open() as file:
        ticks = [int(each) for each in file.readline().split()[1:]]
    return (sum(ticks) - ticks[IDLE] - ticks[WAITING]) / os.sysconf("SC_CLK_TCK")


def reap_one() -> tuple[int, int] | None:
    """Return a descendant that ended, with its exit code; (0, 0) if none just has.

    ``None`` says that there is none left.
    """
    try:
        process, status = os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return None
    return process, os.waitstatus_to_exitcode(status) if process else 0


def main(command: list[str]) -> dict[str, float]:
    """Run a command, wait for all that it started, and return what that took.

    Raises:
        CalledProcessError: It failed.
    """
    adopt_orphans()
    began, worked, seconds, peak = perf_counter(), machine_seconds(), 0.0, 0.0
    ours = start(command)
    while ended := reap_one():
        process, code = ended
        if process == ours:
            seconds = perf_counter() - began
        if code and process == ours:
            raise subprocess.CalledProcessError(code, command)
        if not process:
            peak = max(peak, resident())
            sleep(SAMPLED_EVERY_SECONDS)
    usage = getrusage(RUSAGE_CHILDREN)
    used = usage.ru_utime + usage.ru_stime
    return {
        "seconds": seconds,
        "processor_seconds": used,
        "others_seconds": max(0.0, machine_seconds() - worked - used),
        "largest": usage.ru_maxrss * KIBIBYTE / MEGABYTE,
        "together": peak,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1:])))
