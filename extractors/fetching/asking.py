"""Asks one thing of the declared hosts: in turn, again where that heals, along redirects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import TypeVar
from urllib.parse import urlsplit

from extractors.errors import (
    BlockedError,
    DocumentError,
    ErrorPageError,
    FetchError,
    HostRestingError,
    NotServedError,
    OverloadedError,
    OversizedAnswerError,
    SourceError,
    UndeclaredHostError,
    UnknownHostError,
    VigiaError,
)
from extractors.fetching.manners import Clock, Manners, RequestLog, RequestMade
from extractors.fetching.pacing import Pacing
from extractors.fetching.statuses import (
    NOT_CHANGED,
    RETRY_AFTER,
    redirect_target,
    require_success,
)
from extractors.fetching.transport import Answer, Question, Transport

Taken = TypeVar("Taken")

MOST_REDIRECTS = 5


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks on behalf of one source.

    Args:
        hosts: Every host that may be asked, or redirected to.
        plain_hosts: Those of them that may be asked without TLS after a redirect from it.
        transport: What carries the questions, and holds the cookies.
        manners: How to behave.
        clock: What waits.
        pacing: The turns of every host.
        log: Where each request is written down.
    """

    hosts: frozenset[str]
    plain_hosts: frozenset[str]
    transport: Transport
    manners: Manners
    clock: Clock
    pacing: Pacing
    log: RequestLog

    def ask(
        self,
        question: Question,
        take: Callable[[Answer], Taken],
        may_ask: Callable[[str], None],
        *,
        may_be_unchanged: bool = False,
    ) -> Taken:
        """Ask until there is an answer, or no hope of one.

        Args:
            question: What to ask for.
            take: What to do with a success; it reads the body.
            may_ask: Raises for an address that must not be fetched; called on each hop.
            may_be_unchanged: The question says what we hold, so 304 is a success.

        Returns:
            What ``take`` made of the answer.

        Raises:
            SourceError: There is none; each kind of it says why.
        """
        for _ in range(MOST_REDIRECTS + 1):
            self._require_declared(question.url, question.url)
            may_ask(question.url)
            taken = self._ask_patiently(question, take, may_be_unchanged)
            if not isinstance(taken, Question):
                return taken
            question = taken
        raise FetchError(question.url, reason=f"more than {MOST_REDIRECTS} redirects")

    def _ask_patiently(
        self, question: Question, take: Callable[[Answer], Taken], may_be_unchanged: bool
    ) -> Taken | Question:
        """Return what was taken, or the question that a redirect leads to."""
        for attempt in count(1):
            try:
                with self.pacing.turn(question.host):
                    return self._ask_once(question, take, may_be_unchanged)
            except SourceError as error:
                wait = self._wait_before_next(error, attempt)
                if wait is None:
                    raise
                self.pacing.wait(wait)
        raise AssertionError(question)

    def _wait_before_next(self, error: SourceError, attempt: int) -> float | None:
        """Return how long to wait before asking again; ``None`` if that heals nothing."""
        is_hopeless = isinstance(error, UnknownHostError | HostRestingError)
        if is_hopeless or not error.is_retryable or attempt >= self.manners.attempts:
            return None
        asked = error.facts.get(RETRY_AFTER)
        if isinstance(asked, float):
            return asked if asked <= self.manners.longest_wait_seconds else None
        backoff = self.manners.backoff_seconds * 2.0 ** (attempt - 1)
        return backoff * (1 + self.manners.jitter * self.clock.draw())

    def _ask_once(
        self, question: Question, take: Callable[[Answer], Taken], may_be_unchanged: bool
    ) -> Taken | Question:
        entry = _Entry(self, question)
        try:
            agent = self.manners.agent(question.host)
            with self.transport.open(question, agent) as answer:
                entry.begin(answer)
                target = redirect_target(answer)
                if target is not None:
                    taken: Taken | Question = self._redirect(question, answer.status, target)
                else:
                    now = self.clock.now()
                    require_success(answer, now, may_be_unchanged=may_be_unchanged)
                    taken = take(answer)
        except VigiaError as error:
            self._note(question.host, error)
            entry.write(error)
            raise
        self.pacing.note_success(question.host)
        entry.write(None)
        return taken

    def _redirect(self, question: Question, status: int, target: str) -> Question:
        """Return what to ask next, unless it leads away or gives TLS up without a need."""
        following = question.redirected(status, target)
        self._require_declared(following.url, question.url)
        gives_up = question.url.startswith("https:") and following.url.startswith("http:")
        if gives_up and following.host not in self.plain_hosts:
            raise UndeclaredHostError(question.url, target=f"http://{following.host}")
        return following

    def _note(self, host: str, error: VigiaError) -> None:
        match error:
            case (
                DocumentError()
                | ErrorPageError()
                | NotServedError()
                | OversizedAnswerError()
                | UndeclaredHostError()
            ):
                self.pacing.note_success(host)
            case OverloadedError(facts={"retry_after": float(asked)}):
                is_long = asked > self.manners.longest_wait_seconds
                self.pacing.note_failure(host, asked if is_long else None)
            case FetchError() | BlockedError():
                self.pacing.note_failure(host)

    def _require_declared(self, url: str, subject: str) -> None:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        if host not in self.hosts or parts.scheme not in {"http", "https"}:
            raise UndeclaredHostError(subject, target=host or f"{parts.scheme}:")


class _Entry:
    """A row of the request log while its request is under way."""

    def __init__(self, asker: Asker, question: Question) -> None:
        self._asker = asker
        self._question = question
        self._answer: Answer | None = None
        self._requested_at = asker.clock.now()
        self._started = asker.clock.monotonic()

    def begin(self, answer: Answer) -> None:
        self._answer = answer

    def write(self, error: VigiaError | None) -> None:
        asker, question, answer = self._asker, self._question, self._answer
        asker.log(
            RequestMade(
                host=question.host,
                method=question.method,
                url=answer.url if answer else question.url,
                requested_at=self._requested_at,
                status=answer.status if answer else None,
                byte_count=answer.byte_count if answer else 0,
                milliseconds=round(1000 * (asker.clock.monotonic() - self._started)),
                is_from_cache=answer is not None and answer.status == NOT_CHANGED,
                agent=asker.manners.agent(question.host),
                error=type(error).__name__ if error else None,
            )
        )
