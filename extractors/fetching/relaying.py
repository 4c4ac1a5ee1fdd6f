"""Asks on behalf of a page that is open in a browser, with the manners of its fetcher.

    page ──▶ browser ──▶ relay ──▶ asker ──▶ the source's hosts

So the browser has no network of its own: hosts, robots, TLS, cookies, limits and the
request log are those of everything else that is fetched for the source.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from extractors.errors import (
    OversizedAnswerError,
    RobotsForbidError,
    SourceError,
    UndeclaredHostError,
)
from extractors.fetching.asking import Asker
from extractors.fetching.manners import MEBIBYTE
from extractors.fetching.pacing import Pacing
from extractors.fetching.robots import RobotsRules
from extractors.fetching.statuses import read_start
from extractors.fetching.transport import Answer, Question

_OURS = frozenset(
    {"accept-encoding", "connection", "content-length", "cookie", "host", "user-agent"}
)
"""What the transport says of itself; the browser's word for it is dropped."""
_OF_THE_WIRE = frozenset({"connection", "content-encoding", "content-length", "set-cookie"})
"""What no longer holds once the transport has unpacked an answer and kept its cookies."""


@dataclass(frozen=True, slots=True)
class Relayed:
    """An answer as the browser gets it."""

    status: int
    headers: dict[str, str]
    body: bytes


class Relay:
    """Who asks for one page of a browser; no pause lies between requests of one deed.

    Args:
        asker: Who asks on behalf of the source.
        robots: Returns the rules that hold for an address.
    """

    def __init__(self, asker: Asker, robots: Callable[[str], RobotsRules]) -> None:
        unhurried = replace(asker.manners, pause_seconds=0, pauses={})
        self._asker = replace(asker, pacing=Pacing(unhurried, asker.clock))
        self._robots = robots
        self.count = 0
        """How often a declared host was asked."""
        self.failure: SourceError | None = None
        """Why what it was asked for did not come; of several times, the last one."""

    def ask(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes | None
    ) -> Relayed | None:
        """Return what a declared host answers; ``None`` where none is asked, or it fails."""
        sent = body.decode("utf-8", "replace") if body else None
        kept = tuple((name.title(), value) for name, value in headers.items() if _is_kept(name))
        seconds = self._asker.manners.page_seconds
        question = Question(url, seconds, method, json=sent, headers=kept)
        given = None
        try:
            given = self._asker.ask(question, self._take, self._require_robots)
        except UndeclaredHostError:
            return None
        except SourceError as error:
            self.failure = error
        self.count += 1
        return given

    def _take(self, answer: Answer) -> Relayed:
        most = self._asker.manners.page_bytes
        body = read_start(answer, most + 1)
        if len(body) > most:
            raise OversizedAnswerError(answer.url, limit=f"{most / MEBIBYTE:.1f} MiB")
        headers = {name: value for name, value in answer.headers if name not in _OF_THE_WIRE}
        return Relayed(answer.status, headers, body)

    def _require_robots(self, url: str) -> None:
        rule = self._robots(url).forbidding(url)
        if rule:
            raise RobotsForbidError(url, rule=rule)


def _is_kept(name: str) -> bool:
    return name.lower() not in _OURS and not name.lower().startswith("sec-")
