"""What a large warehouse costs to build and to publish.

Called as a program: ``storing VERSIONS DATA`` prints processor seconds and megabytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from tests.bench.stock import fill
from warehouse.build import build
from warehouse.database import open_writer


def main(versions: int, data: Path) -> dict[str, list[float]]:
    """Fill, build and publish a warehouse of about so many provision versions."""
    with open_writer(data) as connection:
        fill(connection, versions)
        start = process_time()
        build(connection)
        built = process_time()
        held = connection.ask("select count(*) from marts.provision_versions").rows
    return {
        "versions": [float(str(held[0][0]))],
        "build": [built - start],
        "publish": [process_time() - built],
        "megabytes to build": [getrusage(RUSAGE_SELF).ru_maxrss / 1024],
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]), Path(sys.argv[2]))))
