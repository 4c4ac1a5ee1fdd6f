"""What an answer's status means for us, before its body is taken."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from extractors.errors import BlockedError, ErrorPageError, NotServedError, OverloadedError
from extractors.fetching.answers import LOOKED_AT, find_blocker
from extractors.fetching.transport import Answer

REDIRECTS = frozenset({301, 302, 303, 307, 308})
REFUSALS = frozenset({401, 403, 406, 407, 451})
WITHOUT_BODY = frozenset({204, 205})
OK, PARTIAL, REDIRECT, NOT_CHANGED, BAD, TOO_MANY, FAILS = 200, 206, 300, 304, 400, 429, 500
RETRY_AFTER = "retry_after"
"""The fact of an `OverloadedError` that holds how many seconds the server asked for."""


def redirect_target(answer: Answer) -> str | None:
    """Return where a redirect leads; ``None`` if the answer is none."""
    return answer.header("location") if answer.status in REDIRECTS else None


def require_success(answer: Answer, now: datetime, *, may_be_unchanged: bool) -> None:
    """Let a success pass, and "not changed" where we said what we hold.

    Raises:
        BlockedError: The status refuses us, or the body is a firewall's.
        OverloadedError: 429 or 5xx, with the seconds that the server asks for.
        ErrorPageError: A success that carries nothing.
        NotServedError: Any other status.
    """
    status = answer.status
    if OK <= status < REDIRECT and status not in WITHOUT_BODY:
        return
    if status == NOT_CHANGED and may_be_unchanged:
        return
    if status in WITHOUT_BODY:
        raise ErrorPageError(answer.url, reason=f"nothing (status {status})")
    if status >= BAD and (blocker := find_blocker(read_start(answer))):
        raise BlockedError(answer.url, reason=f"{status}, {blocker}")
    if status in REFUSALS:
        raise BlockedError(answer.url, reason=str(status))
    if status == TOO_MANY or status >= FAILS:
        wait = read_retry_after(answer.header("retry-after"), now)
        raise OverloadedError(answer.url, status=status, **{RETRY_AFTER: wait})
    raise NotServedError(answer.url, status=status)


def read_start(answer: Answer, size: int = LOOKED_AT) -> bytes:
    """Return so many of a body's first bytes, or all if there are fewer."""
    start = b""
    for block in answer.blocks():
        start += block
        if len(start) >= size:
            break
    return start


def read_retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for; ``None`` if it asks nothing.

    Example:
        >>> read_retry_after("120", datetime(2026, 1, 1, tzinfo=UTC))
        120.0
        >>> read_retry_after("Thu, 01 Jan 2026 00:01:00 GMT", datetime(2026, 1, 1, tzinfo=UTC))
        60.0
    """
    if not value:
        return None
    if value.strip().isascii() and value.strip().isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())
