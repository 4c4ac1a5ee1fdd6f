"""The errors of the libraries that carry requests, in our words."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException

import urllib3
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    IncompleteRead,
    InvalidChunkLength,
    NameResolutionError,
    SSLError,
)

from extractors.errors import (
    CutShortError,
    FetchError,
    UnknownHostError,
    UnreachableError,
    UnverifiedHostError,
)


@contextmanager
def translated(url: str) -> Iterator[None]:
    """Turn what requests, urllib3 and sockets raise inside the block into our errors.

    The errors of requests are `OSError`s and, where an address is at fault, `ValueError`s too.
    """
    try:
        yield
    except (OSError, HTTPError, HTTPException) as error:
        raise _translate(url, error) from error


def _translate(url: str, error: Exception) -> FetchError:
    causes = list(_causes(error))
    last = _said(causes[-1])
    for cause in causes:
        match cause:
            case IncompleteRead(partial=partial, expected=expected):
                return CutShortError(url, reason=_cut(partial, expected))
            case InvalidChunkLength() | http.client.IncompleteRead():
                return CutShortError(url, reason="it ends inside a chunk")
            case DecodeError():
                return CutShortError(url, reason="its compression is broken")
            case NameResolutionError() | socket.gaierror():
                return UnknownHostError(url, reason=last)
            case ssl.SSLCertVerificationError(verify_message=said):
                return UnverifiedHostError(url, reason=said or last)
            case ssl.SSLError() | SSLError():
                return UnverifiedHostError(url, reason=last)
            case urllib3.exceptions.TimeoutError() | TimeoutError():
                return UnreachableError(url, reason="no answer in time")
    if isinstance(error, ValueError):
        return FetchError(url, reason="this is no address")
    return UnreachableError(url, reason=last)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what lies under it, outermost first; each once."""
    seen: list[BaseException] = []
    waiting = [error]
    while waiting:
        current = waiting.pop(0)
        if current in seen:
            continue
        seen.append(current)
        yield current
        inner = [getattr(current, "reason", None), current.__cause__, current.__context__]
        candidates = [*inner, *current.args]
        waiting.extend(each for each in candidates if isinstance(each, BaseException))


def _said(error: BaseException) -> str:
    """Return an error's own words, on one line, without what frames them."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    words = " ".join(str(error).split()).removesuffix(".")
    return words[:120] or type(error).__name__


def _cut(partial: int, expected: int | None) -> str:
    return f"{partial} bytes of {partial + expected}" if expected else f"{partial} bytes"
