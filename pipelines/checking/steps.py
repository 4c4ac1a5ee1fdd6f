"""Tries one source on its live site, step by step; a step that fails says what to mend.

    of each host          dns ──▶ tls
    of each way           robots ──▶ listing ──▶ parse ──▶ further
    of what these found   document, silence

A step that fails costs what depends on it, and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import TypeAlias

from extractors.errors import BrowserNeededError, DocumentError, SourceError
from extractors.fetching.client import Client
from extractors.sources.source import Platform, Source, TlsTrouble, Window
from pipelines.checking.evidence import Evidence
from pipelines.checking.mending import MEND_NO_FILE, MEND_NO_PAGE, MEND_SILENCE, mend, mend_of
from pipelines.checking.probing import Outcome, Probe, Seen, Way, host_of, start_way
from pipelines.headings import WORDS
from pipelines.messages import (
    CHECKED_FURTHER,
    CHECKED_SILENCE,
    NEEDS,
    NO_FILE_LISTED,
    NO_PAGE_ASKED,
    NOT_LISTED_WHOLE,
    ROWS_WITHOUT_FILE,
    SILENT,
    Phrase,
)
from pipelines.watch.known import last_day_over
from pipelines.watch.remarks import Remark, of_error, remark

DAY = timedelta(days=1)
LOOK_BACK_DAYS = 21
MOST_FURTHER = 60
"""A way that shows no file after so many more pages shows none."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a check.

    Args:
        name: ``dns``, ``tls``, ``robots``, ``listing``, ``parse``, ``further``,
            ``document`` or ``silence``.
        subject: The host, the way of listing or the jurisdiction that it concerns.
        outcome: What became of it.
        seen: What was seen, or why nothing was.
        mend: What to mend, if it failed.
    """

    name: str
    subject: str
    outcome: Outcome
    seen: Remark
    mend: Remark | None = None


_Trial: TypeAlias = Callable[[], Seen]


def check_source(
    source: Source, client: Client, at: datetime, evidence: Evidence
) -> Iterator[Step]:
    """Yield the steps of a check, each as soon as it was tried.

    The last three weeks are listed, or the longest plausible silence if that is longer.

    Args:
        source: Whose site.
        client: Who asks.
        at: The instant of the check.
        evidence: What comes back is added to it.
    """
    today = last_day_over(at) + DAY
    back = timedelta(days=max(LOOK_BACK_DAYS, source.longest_silence_days + 1))
    plain = {each.host.lower() for each in source.tls if each.trouble is TlsTrouble.PLAIN_HTTP}
    with client.fetcher(source, evidence.requests.append) as fetcher:
        probe = Probe(client.manners, frozenset(plain), fetcher, evidence)
        check = _Check(source, Window(today - back, today), probe)
        for host in source.hosts:
            yield from check.host(host.lower())
        for platform in source.platforms:
            yield from check.way(platform)
        yield from check.document()
        yield check.silence()


@dataclass(slots=True)
class _Check:
    """A check under way: the ways tried so far, and the step that each broken host failed."""

    source: Source
    window: Window
    probe: Probe
    ways: list[Way] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)

    def host(self, host: str) -> Iterator[Step]:
        """Try the name of a host, and who it is."""
        trials = (("dns", self.probe.name), ("tls", self.probe.identity))
        bound = [(name, partial(trial, host)) for name, trial in trials]
        for step in self._in_turn(host, None, bound):
            if step.outcome is Outcome.FAILED:
                self.broken[host] = step.name
            yield step

    def way(self, platform: Platform) -> Iterator[Step]:
        """Try a way of listing, from its newest page on."""
        name = platform.name
        try:
            way = start_way(platform, self.window)
        except BrowserNeededError as error:
            yield Step("listing", name, Outcome.SKIPPED, of_error(error))
            return
        if not way.waiting:
            days = {"first": self.window.first_date, "last": self.window.last_date}
            yield self._failed("listing", name, remark(NO_PAGE_ASKED, **days), MEND_NO_PAGE, way)
            return
        self.ways.append(way)
        first = way.waiting[-1].url
        trials = (
            ("robots", partial(self.probe.robots, first)),
            ("listing", partial(self.probe.first_page, way)),
            ("parse", partial(self.probe.rows, way)),
        )
        yield from self._in_turn(name, platform, trials, self.broken.get(host_of(first)))
        if way.is_read and not self._is_enough(way):
            yield from self._in_turn(name, platform, [("further", partial(self._further, way))])

    def document(self) -> Iterator[Step]:
        """Try the beginning of the newest file that any way lists."""
        found = [(way, file) for way in self.ways for file in way.files()]
        if found:
            way, file = max(found, key=lambda pair: pair[1].publication_date or date.min)
            trials = [("document", partial(self.probe.head, file.url))]
            broken = self.broken.get(host_of(file.url))
            yield from self._in_turn(way.platform.name, way.platform, trials, broken)
            return
        fileless = next((way for way in self.ways if way.is_whole and way.rows), None)
        if fileless:
            seen = remark(ROWS_WITHOUT_FILE, rows=len(fileless.rows))
            yield self._failed("document", fileless.platform.name, seen, MEND_NO_FILE, fileless)
        else:
            skipped = remark(NO_FILE_LISTED)
            yield Step("document", self.source.jurisdiction, Outcome.SKIPPED, skipped)

    def silence(self) -> Step:
        """Hold the newest edition that any way lists against the longest plausible silence."""
        code, most = self.source.jurisdiction, self.source.longest_silence_days
        last = self._last_day(self.ways)
        days = self._silent_days(last)
        if days <= most:
            seen = remark(CHECKED_SILENCE, days=days, since=last, most=most)
            return Step("silence", code, Outcome.OK, seen)
        whole = next((way for way in self.ways if way.is_whole), None)
        if whole is None:
            return Step("silence", code, Outcome.SKIPPED, remark(NOT_LISTED_WHOLE))
        seen = remark(SILENT, days=days, since=last, most=most)
        return self._failed("silence", code, seen, MEND_SILENCE, whole)

    def _in_turn(
        self,
        subject: str,
        platform: Platform | None,
        trials: Sequence[tuple[str, _Trial]],
        failed: str | None = None,
    ) -> Iterator[Step]:
        """Make trials until one fails; none if a step that they need has ``failed``."""
        for name, trial in trials:
            if failed:
                needed = remark(NEEDS, step=Remark(WORDS["step"][failed], {}))
                yield Step(name, subject, Outcome.SKIPPED, needed)
                continue
            try:
                yield Step(name, subject, *trial())
            except (SourceError, DocumentError) as error:
                failed = name
                mended = mend_of(error, self.source, platform)
                yield Step(name, subject, Outcome.FAILED, of_error(error), mended)

    def _failed(self, name: str, subject: str, seen: Remark, phrase: Phrase, way: Way) -> Step:
        mended = mend(phrase, self.source, way.platform)
        return Step(name, subject, Outcome.FAILED, seen, mended)

    def _further(self, way: Way) -> Seen:
        """Read on until a way has shown a file and a recent edition, or all."""
        pages = 0
        while pages < MOST_FURTHER and not self._is_enough(way):
            way.read(self.probe.page(way))
            pages += 1
        facts = {"rows": len(way.rows), "files": len(way.files())}
        return Outcome.OK, remark(CHECKED_FURTHER, pages=pages, **facts)

    def _is_enough(self, way: Way) -> bool:
        days = self._silent_days(self._last_day([way]))
        has_shown = bool(way.files()) and days <= self.source.longest_silence_days
        return has_shown or not way.waiting

    def _last_day(self, ways: Sequence[Way]) -> date:
        """Return the day of the newest edition; of a window without one, the day before it."""
        days = (row.publication_date for way in ways for row in way.rows)
        past = (day for day in days if day and day <= self.window.last_date)
        return max(past, default=self.window.first_date - DAY)

    def _silent_days(self, last: date) -> int:
        """Return how many days are over since an edition."""
        return max((self.window.last_date - last - DAY).days, 0)
