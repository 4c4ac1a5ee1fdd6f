"""Where nights are made and disturbed: a replica of some sites, and what one night comes to."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from extractors.sources.registry import source_codes
from pipelines.demo.publishers import demo_publishers
from pipelines.demo.replica.faults import Target
from pipelines.demo.replica.server import Replica
from pipelines.demo.shelves import demo_shelves
from tests.drill.programs import PLAIN, Night
from tests.drill.traces import traces_of


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What a night comes to that nobody disturbs.

    Args:
        data: Its data directory.
        seconds: How long it took.
        editions: How many it asked for.
        documents: How many it archived, with those of publishers of compiled law.
        content_hash: What its warehouse holds.
    """

    data: Path
    seconds: float
    editions: int
    documents: int
    content_hash: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A replica, and a night on it."""

    replica: Replica
    night: Night

    @property
    def asked(self) -> int:
        """How many editions the sites have been asked for so far."""
        asked = dict(self.replica.asked)
        return sum(asked.get((code, Target.DOCUMENT), 0) for code in self.night.codes)

    def undisturbed(self, data: Path, program: Sequence[str] = PLAIN) -> Undisturbed:
        """Make a night that nobody disturbs, in a data directory that is not there yet.

        Raises:
            RuntimeError: It does not end well.
        """
        before, start = self.asked, time.monotonic()
        ended = self.night.run(data, program=program)
        seconds, editions = time.monotonic() - start, self.asked - before
        if ended.code or not ended.content_hash:
            raise RuntimeError(ended.told)
        return Undisturbed(data, seconds, editions, traces_of(data).archived, ended.content_hash)


@contextmanager
def opened(codes: Sequence[str]) -> Iterator[Ground]:
    """Open the sites of some gazettes; if of all, those of compiled law are visited as well."""
    shelves = {code: demo_shelves()[code] for code in codes}
    further = demo_publishers() if len(shelves) == len(source_codes()) else {}
    with Replica(shelves, further=further) as replica:
        yield Ground(replica, Night(replica.address, codes))
