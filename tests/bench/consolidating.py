"""What consolidating one law costs, and what loading its readings does.

Called as a program: ``consolidating ROUNDS`` prints processor seconds, one value a round: of
building a warehouse that holds a law of 300 articles with 300 decrees upon it, of the same
without the decrees, and of loading articles by their number.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from extractors.model import Change, Origin, Reading
from extractors.readings import Readings
from tests.warehouse.invented import article, change, decree, edition, law
from warehouse.build import build
from warehouse.database import open_memory
from warehouse.load import load_document

ARTICLES, DECREES = 300, 300
LOADED = 30_000
ENACTED = date(2012, 7, 15)
READ_AT = datetime(2026, 1, 1, tzinfo=UTC)
_WORDS = "Las autoridades podrán:\nI. Reunir datos;\nII. Prevenir el delito; y\nIII. Informar."


def enacted(count: int = ARTICLES) -> Reading:
    """The law in its edition."""
    articles = [article(str(at), f"{at}. {_WORDS}") for at in range(1, count + 1)]
    return edition("0", ENACTED, law(*articles))


def amended() -> list[Reading]:
    """Its decrees, each upon one fraction of one article, ten and more upon the first ones."""
    return [
        edition(
            str(number),
            ENACTED + timedelta(days=7 * number),
            decree(
                str(number),
                replace(
                    change(
                        Change.REFORMS,
                        str(1 + number % 30),
                        f"…\nI. …\nII. Lo que diga el decreto {number}; y\nIII. …",
                        is_elided=True,
                    ),
                    part="la fracción II",
                ),
            ),
        )
        for number in range(1, DECREES + 1)
    ]


def spent_on(readings: Sequence[Reading]) -> tuple[float, float]:
    """Processor seconds of loading the readings, and of building what they come to."""
    with TemporaryDirectory() as folder, open_memory() as connection:
        files = Readings(Path(folder))
        paths = [
            (reading, files.save(reading, READ_AT + timedelta(minutes=at)))
            for at, reading in enumerate(readings)
        ]
        start = process_time()
        for at, (reading, path) in enumerate(paths):
            origins = [Origin(f"{at}.pdf", READ_AT + timedelta(minutes=at))]
            load_document(connection, reading.document_sha256, origins, path)
        loaded = process_time()
        build(connection)
        return loaded - start, process_time() - loaded


def main(rounds: int) -> dict[str, list[float]]:
    """Each measure, one value a round."""
    first = enacted()
    chain = [first, *amended()]
    large = enacted(LOADED)
    return {
        "with decrees": [spent_on(chain)[1] for _ in range(rounds)],
        "without": [spent_on([first])[1] for _ in range(rounds)],
        "loaded": [LOADED / spent_on([large])[0] for _ in range(rounds)],
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]))))
