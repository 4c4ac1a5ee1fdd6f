"""Prefect's own server for the length of a run; it ends with the run, however that ends.

``python -m pipelines.flows.api PORT`` is the server's process: it lives as long as its
standard input is open, so that no kill of the run leaves it behind, as one would leave
the server that Prefect starts by itself.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.client import HTTPConnection, HTTPException

from prefect.settings import PREFECT_API_URL, PREFECT_HOME, temporary_settings

from extractors.errors import OrchestratorError
from extractors.storing import held

START_SECONDS = 120.0
LOOK_SECONDS = 0.05
LOCK_FILE = "start.lock"
SERVICES = "--services"
_SERVERS: list[subprocess.Popen[bytes]] = []
"""Those of this process: each ends when its standard input is closed, by our end."""


@contextmanager
def prefect_server(*, has_services: bool = False) -> Iterator[None]:
    """Let Prefect have a server while the block runs: the operator's, or one of our own.

    Ours is started once and lives as long as this process: Prefect still tells it of
    events when the block is over.

    Args:
        has_services: Whether it also creates the runs that schedules ask for.

    Raises:
        OrchestratorError: It does not start.
    """
    if PREFECT_API_URL.value():
        yield
        return
    try:
        with held(PREFECT_HOME.value() / LOCK_FILE, START_SECONDS):  # its database is made once
            port = _start_server(has_services=has_services)
    except TimeoutError as error:
        raise OrchestratorError(reason=f"{START_SECONDS:g} s") from error
    with temporary_settings({PREFECT_API_URL: f"http://127.0.0.1:{port}/api"}):
        yield


@cache
def _start_server(*, has_services: bool) -> int:
    """Start a server that ends with this process; return its port."""
    port = _free_port()
    command = [sys.executable, "-m", "pipelines.flows.api", str(port)]
    server = subprocess.Popen(  # noqa: S603 - our own program
        [*command, *([SERVICES] if has_services else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    _SERVERS.append(server)
    try:
        _await(server, port)
    except BaseException:
        server.kill()
        raise
    return port


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(server: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        if _is_healthy(port):
            return
        time.sleep(LOOK_SECONDS)
    reason = f"code {server.poll()}" if server.poll() is not None else f"{START_SECONDS:g} s"
    raise OrchestratorError(reason=reason)


def _is_healthy(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/api/health")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _end_with_parent() -> None:
    """End this process when whoever started it is gone."""
    while os.read(0, 1):
        pass
    os._exit(0)


def main(arguments: list[str]) -> None:
    """Serve Prefect's API on a port of loopback until standard input ends."""
    threading.Thread(target=_end_with_parent, daemon=True).start()

    import uvicorn
    from prefect.server.api.server import create_app

    app = create_app(ephemeral=SERVICES not in arguments, final=True)
    uvicorn.run(app, host="127.0.0.1", port=int(arguments[0]), log_level="critical")


if __name__ == "__main__":
    main(sys.argv[1:])
