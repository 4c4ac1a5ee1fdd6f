"""``python -m pipelines.demo.replica [PORT]``: serve the replica until interrupted.

It prints its address, which ``VIGIA_REPLICA`` takes, and the instant at which its shelves
stand, which ``VIGIA_NOW`` takes.
"""

from __future__ import annotations

import sys
import threading

from pipelines.demo.publishers import demo_publishers
from pipelines.demo.replica.server import Replica
from pipelines.demo.shelves import NOW, demo_shelves


def main(arguments: list[str]) -> None:
    """Serve the demonstration's shelves on a port, or on a free one."""
    port = int(arguments[0]) if arguments else 0
    with Replica(demo_shelves(), port, demo_publishers()) as replica:
        sys.stdout.write(f"VIGIA_REPLICA={replica.address} VIGIA_NOW={NOW.isoformat()}\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main(sys.argv[1:])
