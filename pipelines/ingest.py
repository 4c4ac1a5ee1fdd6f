"""Local files into archive, readings and warehouse, each file by itself.

First every file is read, in processes of its own and without holding anything that
others wait for; then what was read is loaded in one write session, and published. A run
that is cut short anywhere is finished by the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from extractors.errors import (
    StoreError,
    StoreUnwritableError,
    VigiaError,
    WarehouseDamagedError,
    WarehouseMissingError,
)
from extractors.model import StatedFacts
from extractors.reviews import Reviews
from extractors.storing import require_writable
from pipelines.intake import IntakeJob, TakenIn, recall, take_in
from pipelines.isolation import refusal
from pipelines.loading import load_read, published_hash, refresh
from pipelines.settings import Settings
from pipelines.workers import Failed, run_isolated
from warehouse.checks import Violation
from warehouse.database import Connection, open_reader, open_writer
from warehouse.reviews import load_reviews


class Action(StrEnum):
    """What became of one file."""

    LOADED = "loaded"
    WOULD_LOAD = "would_load"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file and what became of it: ``taken`` if it was read, ``error`` if refused."""

    file: Path
    action: Action
    taken: TakenIn | None = None
    error: VigiaError | None = None


@dataclass(frozen=True, slots=True)
class Listener:
    """Whom a run tells how far it is.

    Args:
        on_read: Called after each file is read or refused.
        on_wait: Called once if another process writes.
        on_interrupt: Called when reading is interrupted, before what was read is loaded.
    """

    on_read: Callable[[Outcome], None]
    on_wait: Callable[[], None]
    on_interrupt: Callable[[], None]


@dataclass(frozen=True, slots=True)
class IngestRun:
    """What a run did: one outcome a file, in the order of the files.

    ``content_hash`` is ``None`` if nothing was published; ``suspect`` holds the checks
    that a person should look at, ``damaged`` the reviews that cannot be read.
    """

    outcomes: tuple[Outcome, ...]
    content_hash: str | None
    suspect: tuple[Violation, ...] = ()
    damaged: tuple[StoreError, ...] = ()
    is_interrupted: bool = False

    def count(self, action: Action) -> int:
        """Return how many files ended so."""
        return sum(outcome.action is action for outcome in self.outcomes)

    @property
    def is_partial(self) -> bool:
        """Whether anything was refused, damaged or not reached, or the end of the run."""
        unfinished = self.count(Action.REFUSED) + self.count(Action.NOT_REACHED)
        return self.is_interrupted or unfinished > 0 or bool(self.damaged)


def ingest(
    files: Sequence[Path],
    stated: StatedFacts,
    settings: Settings,
    listener: Listener,
    *,
    workers: int,
    is_dry_run: bool = False,
) -> IngestRun:
    """Take files in, load what is new, and publish the answers that follow from it.

    Args:
        files: The files, each once.
        stated: What a person said of all of them; it wins over what they print.
        settings: Where to, how long to wait, the clock.
        listener: Whom to tell.
        workers: Processes that read side by side.
        is_dry_run: Read only what was never read, and store nothing.

    Raises:
        StoreUnwritableError: The data directory cannot be written to.
        WarehouseBusyError: Another process wrote all the time; what was read is kept.
        WarehouseNewerError: A newer Vigía made the warehouse; nothing was touched.
        CheckFailedError: The answers contradict themselves; they are not published.
    """
    if not is_dry_run:
        require_writable(settings.data)
        _require_known_schema(settings.data)
    jobs = [_job(file, stated, settings, is_dry_run=is_dry_run) for file in files]
    outcomes = {file: Outcome(file, Action.NOT_REACHED) for file in files}
    try:
        for outcome in _read_all(jobs, workers, settings):
            outcomes[outcome.file] = outcome
            listener.on_read(outcome)
    except KeyboardInterrupt:
        listener.on_interrupt()
    if is_dry_run:
        return IngestRun(tuple(outcomes.values()), None)
    return _load(tuple(outcomes.values()), settings, listener)


def _job(file: Path, stated: StatedFacts, settings: Settings, *, is_dry_run: bool) -> IntakeJob:
    return IntakeJob(
        file,
        stated,
        settings.archive,
        settings.readings,
        settings.now(),
        is_dry_run,
        settings.language,
        settings.screens_scans,
    )


def _require_known_schema(data: Path) -> None:
    """Fail before anything is touched if a newer Vigía made the warehouse.

    A snapshot that is missing, broken or older is made anew at the end of the run.
    """
    with suppress(WarehouseMissingError, WarehouseDamagedError), open_reader(data):
        pass


def _read_all(jobs: Iterable[IntakeJob], workers: int, settings: Settings) -> Iterator[Outcome]:
    unread = []
    for job in jobs:
        try:
            taken = recall(job)
        except VigiaError as error:
            yield _refused(job.file, error, settings)
            continue
        if taken:
            yield _taken(job.file, taken)
        else:
            unread.append(job)
    for done in run_isolated(take_in, unread, workers, settings.limits):
        if isinstance(done, Failed):
            yield _refused(done.job.file, done.error, settings)
        else:
            yield _taken(done.job.file, done.result)


def _taken(file: Path, taken: TakenIn) -> Outcome:
    return Outcome(file, Action.WOULD_LOAD if taken.is_new else Action.UNCHANGED, taken)


def _refused(file: Path, error: BaseException, settings: Settings) -> Outcome:
    """Say why a file was refused; what concerns more than the file is raised."""
    if isinstance(error, StoreUnwritableError):
        raise error
    why = refusal(str(file), error, settings.limits, settings.language)
    return Outcome(file, Action.REFUSED, error=why)


def _load(outcomes: tuple[Outcome, ...], settings: Settings, listener: Listener) -> IngestRun:
    """Load what was read, in one write session, and publish it."""
    loaded: list[Outcome] = []
    damaged: list[StoreError] = []
    try:
        on_wait, keep = listener.on_wait, settings.keep
        with open_writer(settings.data, settings.wait_seconds, on_wait, keep) as connection:
            for outcome in outcomes:
                loaded.append(_load_one(connection, outcome, settings))
            load_reviews(connection, Reviews(settings.reviews), damaged.append)
            suspect = refresh(connection)
        content = published_hash(settings)
        return IngestRun(tuple(loaded), content, suspect, tuple(damaged))
    except KeyboardInterrupt:
        rest = tuple(_unreached(outcome) for outcome in outcomes[len(loaded) :])
        return IngestRun((*loaded, *rest), None, is_interrupted=True)


def _load_one(connection: Connection, outcome: Outcome, settings: Settings) -> Outcome:
    if outcome.taken is None:
        return outcome
    try:
        result = load_read(connection, settings, outcome.taken.document_sha256)
    except StoreError as error:
        return replace(outcome, action=Action.REFUSED, error=error)
    return replace(outcome, action=Action(result.value))


def _unreached(outcome: Outcome) -> Outcome:
    is_waiting = outcome.action is Action.WOULD_LOAD
    return replace(outcome, action=Action.NOT_REACHED) if is_waiting else outcome
