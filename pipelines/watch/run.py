"""A run of the watch: many visits side by side, then what they brought, loaded and published."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from extractors.errors import VigiaError
from extractors.fetching import browser
from extractors.fetching.client import Client
from extractors.fetching.manners import Clock, Manners, ignore_request
from extractors.journal import Ending, Purpose
from extractors.ledger import Ledger
from extractors.storing import require_writable
from pipelines.loading import Published, load_and_publish
from pipelines.messages import UNFORESEEN
from pipelines.settings import Settings
from pipelines.unforeseen import write_down
from pipelines.watch.compilations import visit_publisher
from pipelines.watch.haul import Desk
from pipelines.watch.known import Known
from pipelines.watch.listing import Search
from pipelines.watch.manners import manners_of
from pipelines.watch.reading import open_room
from pipelines.watch.remarks import Remark, of_error, remark
from pipelines.watch.visit import LastListing, VisitPlan, VisitResult, failed, visit

LOAD_EVERY_SECONDS = 900.0
"""A long run loads and publishes what it has so often, so that nobody waits for its end."""

Turn = Sequence[VisitPlan]
"""The visits to one site, one after the other."""
TakeTurn = Callable[[Turn], Sequence[VisitResult]]
Spread = Callable[[TakeTurn, Sequence[Turn]], Iterator[tuple[Turn, BaseException | None]]]
"""Takes turns side by side, and yields each as it ends, with the error that ended it."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Whom a run tells how far it is; called from any thread.

    Args:
        on_visit: Called after each visit.
        on_wait: Called once if another process writes.
        on_clock: Called with how far the clock is behind the last visit, if it is.
    """

    on_visit: Callable[[VisitResult], None]
    on_wait: Callable[[], None]
    on_clock: Callable[[timedelta], None]


@dataclass(frozen=True, slots=True)
class WatchRun:
    """What a run came to.

    Args:
        results: How every visit ended, in the order of the turns; those to publishers of
            compiled law are none of the gazettes'.
        published: What was loaded and published; ``None`` if that failed.
        error: Why that failed.
        is_interrupted: A person stopped it.
    """

    results: tuple[VisitResult, ...]
    published: Published | None
    error: VigiaError | None = None
    is_interrupted: bool = False

    def counts(self) -> dict[Ending, int]:
        """Return how many visits to gazettes ended in each way that any did, best first."""
        return _count(each for each in self.results if not _is_of_publisher(each))

    def publisher_counts(self) -> dict[Ending, int]:
        """Return the same of the visits to publishers of compiled law."""
        return _count(each for each in self.results if _is_of_publisher(each))

    @property
    def is_whole(self) -> bool:
        """Whether nothing is loud: every visit ended well, and all is published."""
        is_loud = any(result.ended.ending.is_loud for result in self.results)
        is_all_loaded = self.published is not None and not self.published.damaged
        return is_all_loaded and not is_loud and not self.is_interrupted

    @property
    def is_lost(self) -> bool:
        """Whether no gazette could be listed at all, or nothing be published.

        A run that a person stopped is not lost: the next one goes on from there.
        Compiled law counts only where nothing else was asked for.
        """
        if self.is_interrupted:
            return self.error is not None
        ends = [*self.counts()] or [*self.publisher_counts()]
        return self.published is None or (
            bool(ends) and all(end in {Ending.FAILED, Ending.BLOCKED} for end in ends)
        )


def _count(results: Iterable[VisitResult]) -> dict[Ending, int]:
    ended = Counter(result.ended.ending for result in results)
    return {ending: ended[ending] for ending in Ending if ended[ending]}


def _is_of_publisher(result: VisitResult) -> bool:
    return result.plan.purpose is Purpose.MONTHLY


def in_threads(
    take: TakeTurn, turns: Sequence[Turn]
) -> Iterator[tuple[Turn, BaseException | None]]:
    """Take every turn in a thread of its own: they spend their time waiting for sites."""
    threads = ThreadPoolExecutor(max(1, len(turns)), thread_name_prefix="visit")
    try:
        futures = {threads.submit(take, turn): turn for turn in turns}
        for future in as_completed(futures):
            yield futures[future], future.exception()
    finally:
        threads.shutdown(wait=False)  # an interrupt is not kept waiting by the sites


@dataclass(frozen=True, slots=True)
class Ways:
    """How a run does what can be done in several ways.

    Args:
        spread: Takes the turns side by side.
        publish: Runs the last step.
        search: Searches where only a browser can.
        manners: How to behave, if not as declared and set.
    """

    spread: Spread = in_threads
    publish: Callable[[Callable[[], Published]], Published] = lambda load: load()
    search: Search = browser.search
    manners: Manners | None = None


PLAIN = Ways()
"""In threads, without an orchestrator."""


def watch(
    turns: Sequence[Turn],
    known: Mapping[str, Known],
    settings: Settings,
    listener: Listener,
    *,
    workers: int,
    ways: Ways = PLAIN,
) -> WatchRun:
    """Make visits, read what they bring, load and publish it.

    No visit can stop another: whatever ends one becomes its ending.

    Args:
        turns: The visits to each site.
        known: What the warehouse knows of each gazette, by code.
        settings: Where to, how long to wait, the clock.
        listener: Whom to tell.
        workers: Processes that read side by side.
        ways: How turns are taken and the end is published.

    Raises:
        StoreUnwritableError: The data directory cannot be written to.
    """
    require_writable(settings.data)
    settings = replace(settings, now=steady_clock(settings, listener.on_clock))
    turns = [turn for turn in turns if turn]
    with open_room(workers, settings.limits) as room:
        run = _Run(known, settings, listener)
        sources = [turn[0].source for turn in turns]
        client = Client(ways.manners or manners_of(settings, sources), run.clock, ignore_request)
        desk = Desk(
            client=client,
            room=room,
            search=ways.search,
            data=settings.data,
            archive=settings.archive,
            readings=settings.readings,
            ledger=Ledger(settings.ledger),
            wait_seconds=settings.wait_seconds,
            now=settings.now,
            screens_scans=settings.screens_scans,
        )
        is_interrupted = False
        try:
            for turn, error in ways.spread(lambda turn: run.take(turn, desk), turns):
                if error:
                    run.note_error(turn, error)
        except KeyboardInterrupt:
            is_interrupted = True
            run.stop.set()
            room.abandon()
    results = tuple(result for turn in turns for result in run.results_of(turn))
    try:
        published = ways.publish(run.load)
    except VigiaError as error:
        return WatchRun(results, None, error, is_interrupted)
    except KeyboardInterrupt:
        return WatchRun(results, None, is_interrupted=True)
    return WatchRun(results, published, None, is_interrupted)


class _Run:
    """A run under way: who is told, what ended, and when it last loaded."""

    def __init__(self, known: Mapping[str, Known], settings: Settings, listener: Listener) -> None:
        self._known = known
        self._settings = settings
        self._listener = listener
        self._results: dict[int, VisitResult] = {}
        self._loading = threading.Lock()
        self._loaded_at = time.monotonic()
        self.stop = threading.Event()
        self.clock = Clock(now=settings.now, sleep=self._sleep)

    def take(self, turn: Turn, desk: Desk) -> list[VisitResult]:
        """Make the visits of one turn, and return how they ended."""
        last = LastListing()
        for plan in turn:
            try:
                result = self._visit(plan, desk, last)
            except VigiaError as error:
                self._note(plan, of_error(error))
                break
            self._end(result)
            self._load_if_due()
        return self.results_of(turn)

    def note_error(self, turn: Turn, error: BaseException) -> None:
        """Let what nobody foresaw be the ending of one visit, with a log for who mends it."""
        kind, log = type(error).__name__, write_down(error)
        self._note(turn[0], remark(UNFORESEEN, error=kind, log=log))

    def results_of(self, turn: Turn) -> list[VisitResult]:
        """Return how the visits of a turn ended."""
        return [self._results[id(plan)] for plan in turn if id(plan) in self._results]

    def load(self) -> Published:
        """Load what visits have brought, and publish it."""
        with self._loading:
            return load_and_publish(self._settings, self._listener.on_wait)

    def _visit(self, plan: VisitPlan, desk: Desk, last: LastListing) -> VisitResult:
        known = self._known[plan.source.jurisdiction]
        if plan.purpose is Purpose.MONTHLY:
            return visit_publisher(plan, known, desk)
        return visit(plan, known, desk, last)

    def _end(self, result: VisitResult) -> None:
        self._results[id(result.plan)] = result
        self._listener.on_visit(result)

    def _note(self, plan: VisitPlan, reason: Remark) -> None:
        self._end(VisitResult(plan, failed([reason], self._settings.now()), (reason,)))

    def _load_if_due(self) -> None:
        if time.monotonic() - self._loaded_at < LOAD_EVERY_SECONDS:
            return
        if self._loading.acquire(blocking=False):
            try:
                self._loaded_at = time.monotonic()
                with suppress(VigiaError):  # the end of the run tries again, and says why not
                    load_and_publish(self._settings, self._listener.on_wait)
            finally:
                self._loading.release()

    def _sleep(self, seconds: float) -> None:
        """Wait; end the visit if the run is stopped meanwhile."""
        if self.stop.wait(seconds):
            raise KeyboardInterrupt


def steady_clock(
    settings: Settings, on_behind: Callable[[timedelta], None]
) -> Callable[[], datetime]:
    """Return a clock that never tells an instant before that of the last visit.

    What is recorded later must not seem older: a clock that was set back is moved on.
    """
    last, now = Ledger(settings.ledger).last_instant(), settings.now()
    behind = last - now if last else timedelta()
    if behind <= timedelta():
        return settings.now
    on_behind(behind)
    return lambda: settings.now() + behind
