"""The nights of a round, on a replica and in a data directory of its own."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, cast

from extractors.archive import Archive
from extractors.fetching.manners import Manners
from extractors.sources.registry import load_source
from extractors.sources.source import Window
from pipelines.demo.replica.faults import Fault, Target, spoil_shelf
from pipelines.demo.replica.server import Replica
from pipelines.demo.replica.shelf import Shelf
from pipelines.demo.shelves import demo_shelves
from pipelines.loading import Published
from pipelines.settings import Settings
from pipelines.watch.endings import DAY
from pipelines.watch.known import know
from pipelines.watch.listing import search_nothing
from pipelines.watch.manners import manners_of
from pipelines.watch.plan import nightly_plan
from pipelines.watch.run import Listener, WatchRun, Ways, watch
from pipelines.watch.visit import VisitResult
from tests.drill.cases import Case, Round
from tests.drill.outcomes import Expected, Night, Outcome
from warehouse.database import Connection, open_reader

BAD_NIGHT: Final = datetime(2026, 11, 20, 15, tzinfo=UTC)
EVE: Final = BAD_NIGHT - timedelta(hours=3)
NEXT_NIGHT: Final = BAD_NIGHT + DAY
THIRD_NIGHT: Final = NEXT_NIGHT + DAY

SHELVED: Final = 3
"""So many editions a site has; a listing without the second one misses a day that is over."""
NEED_HISTORY: Final = frozenset({Fault.HALF_LISTING, Fault.REPUBLISHED, Fault.DUPLICATE_ROWS})
"""Faults that only show beside what an earlier night saw."""
SLOW: Final = frozenset({Fault.TIME_OUT, Fault.DRIP})
"""Faults that only the visitor's own time limits end."""

LEDGER = """
select publication_date, state, document_sha256 from marts.edition_ledger
where jurisdiction_code = $code and publication_date >= $first_date
"""
ATTRIBUTED = "select document_sha256 from marts.documents where jurisdiction_code = $code"

Nights = Mapping[str, Night]
Asked = Counter[tuple[str, Target]]


def go_through(round_: Round) -> list[Outcome]:
    """Return what came of a round's cases."""
    with _opened(round_) as ground:
        return ground.go_through()


@contextmanager
def _opened(round_: Round) -> Iterator[_Ground]:
    shelves = {code: _cut(demo_shelves()[code]) for code in (round_.neighbour, *round_.codes)}
    with TemporaryDirectory() as folder, Replica(shelves) as replica:
        yield _Ground(round_, shelves, replica, Path(folder))


def _cut(shelf: Shelf) -> Shelf:
    return replace(shelf, editions=shelf.editions[-SHELVED:])


@dataclass(frozen=True, slots=True)
class _Ground:
    """Where a round takes place."""

    round: Round
    shelves: Mapping[str, Shelf]
    replica: Replica
    data: Path

    def go_through(self) -> list[Outcome]:
        fault, weather = self.round.fault, self.replica.weather
        if fault in NEED_HISTORY:
            self._night(EVE)
        weather.strike(self.round.codes, fault, self.round.target)
        bad = self._night(BAD_NIGHT, is_slow=fault in SLOW, asks_again=fault is Fault.REPUBLISHED)
        weather.clear()
        following = self._night(NEXT_NIGHT)
        before = Counter(self.replica.asked)
        self._unseen_night(THIRD_NIGHT)
        asked = self.replica.asked - before
        return [self._outcome(case, bad, following, asked) for case in self.round.cases]

    def _outcome(self, case: Case, bad: Nights, following: Nights, asked: Asked) -> Outcome:
        shelf, foreign = self.shelves[case.code], self.replica.foreign_edition(case.code)
        return Outcome(
            case=case,
            bad=bad[case.code],
            neighbour=bad[self.round.neighbour],
            following=following[case.code],
            asked_again=asked[case.code, Target.DOCUMENT],
            archived=frozenset(Archive(self.data / "archive").documents()),
            editions={_sha256(each.pdf): each.publication_date for each in shelf.editions},
            spoilt=_files(spoil_shelf(case.fault, case.target, shelf, foreign)),
            neighbours=_files(self.shelves[self.round.neighbour]),
        )

    def _night(self, at: datetime, *, is_slow: bool = False, asks_again: bool = False) -> Nights:
        ways = Ways(search=search_nothing, manners=self._manners(is_slow=is_slow))
        return self._look_at(self._watch(at, ways, asks_again=asks_again))

    def _unseen_night(self, at: datetime) -> None:
        """Let a night pass that is only asked what it asks for: nothing of it is published."""
        self._watch(at, Ways(publish=lambda _load: NOTHING_NEW, search=search_nothing))

    def _watch(self, at: datetime, ways: Ways, *, asks_again: bool = False) -> WatchRun:
        settings = self._settings(at)
        codes, today = tuple(self.shelves), at.date()
        known = know(settings, codes, Window(self._first_date(*codes), today))
        turns = []
        for code in codes:
            back = (today - self._first_date(code)).days
            plan = nightly_plan(load_source(code), known[code], today, back)
            turns.append([replace(plan, asks_again=asks_again)])
        return watch(turns, known, settings, QUIET, workers=1, ways=ways)

    def _settings(self, at: datetime) -> Settings:
        return Settings(data=self.data, now=lambda: at, replica=self.replica.address)

    def _manners(self, *, is_slow: bool) -> Manners:
        sources = [load_source(code) for code in self.shelves]
        manners = replace(
            manners_of(self._settings(BAD_NIGHT), sources), attempts=2, connect_seconds=2
        )
        if not is_slow:
            return manners
        return replace(manners, read_seconds=0.6, page_seconds=1.5, document_seconds=1.5)

    def _look_at(self, run: WatchRun) -> Nights:
        if run.error:
            raise run.error
        with open_reader(self.data) as connection:
            return {
                result.plan.source.jurisdiction: self._look_at_one(result, connection)
                for result in run.results
            }

    def _look_at_one(self, result: VisitResult, connection: Connection) -> Night:
        code, ended = result.plan.source.jurisdiction, result.ended
        rows = connection.ask(LEDGER, {"code": code, "first_date": self._first_date(code)}).rows
        documents = connection.ask(ATTRIBUTED, {"code": code}).column("document_sha256")
        return Night(
            ending=ended.ending,
            reasons=ended.reasons,
            platform=ended.platform,
            ledger=tuple(Expected(*cast("tuple[date, str, str | None]", row)) for row in rows),
            documents=frozenset(map(str, documents)),
        )

    def _first_date(self, *codes: str) -> date:
        return min(self.shelves[code].editions[0].publication_date for code in codes)


NOTHING_NEW: Final = Published(visits=0, documents=0, content_hash="", suspect=())
QUIET: Final = Listener(lambda _result: None, lambda: None, lambda _behind: None)


def _files(shelf: Shelf) -> frozenset[str]:
    return frozenset(_sha256(each.pdf) for each in shelf.editions)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
