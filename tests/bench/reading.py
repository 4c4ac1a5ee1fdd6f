"""Reads one document in a process of its own and says how much memory that took.

Called as a program: ``reading FILE`` prints pages, seconds and the peak in megabytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import perf_counter

from extractors.reader import read_document

UNIT_OF_PEAK = 1 if sys.platform == "darwin" else 1024
"""The kernel counts the peak in bytes on macOS and in KiB elsewhere."""


def main(file: Path) -> dict[str, list[float]]:
    """Read the document; a megabyte is 10**6 bytes."""
    start = perf_counter()
    reading = read_document(file)
    seconds = perf_counter() - start
    peak = getrusage(RUSAGE_SELF).ru_maxrss * UNIT_OF_PEAK / 1e6
    return {"pages": [len(reading.pages)], "seconds": [seconds], "megabytes": [peak]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
