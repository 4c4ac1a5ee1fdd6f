"""Finds the addresses of a host's name, or says in time that it cannot."""

from __future__ import annotations

import socket
import threading

from extractors.errors import UnknownHostError


def resolve(host: str, seconds: float) -> tuple[str, ...]:
    """Return a host's addresses, each once, as the system's resolver gives them.

    The resolver itself has no time limit and may wait a minute on a dead network, so it
    is asked in a thread of its own, which is left behind if it is late.

    Raises:
        UnknownHostError: There is no such name, or no answer in time.
    """
    found: list[str] = []
    failed: list[str] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except OSError as error:
            failed.append(error.strerror or str(error))
        except UnicodeError:
            failed.append("not a host name")
        else:
            found.extend(str(row[4][0]) for row in rows)

    asking = threading.Thread(target=ask, name=f"resolve {host}", daemon=True)
    asking.start()
    asking.join(seconds)
    if not found:
        raise UnknownHostError(
            host, reason=failed[0] if failed else f"{seconds:g} s without answer"
        )
    return tuple(dict.fromkeys(found))
