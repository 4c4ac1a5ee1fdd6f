"""Reads one document as ``vigia read FILE --json`` does, and keeps what a page was like.

``python -m tests.accuracy.reading FILE FOLDER`` prints the reading for ``score.py`` and
writes it to the folder with the columns of each page, the pages that were recognised and
those that were refused.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from extractors.reader import read_document
from pipelines.commands.reading import reading_object
from pipelines.formats import json_value


def main(file: Path, folder: Path) -> None:
    """Print the reading and keep it."""
    reading = read_document(file, name=str(file))
    printed = reading_object(reading)
    pages = [
        {
            "number": page.number,
            "columns": page.columns,
            "is_recognised": page.recognised_by is not None,
            "is_refused": not page.is_readable,
        }
        for page in reading.pages
    ]
    kept = json.dumps({"pages": pages, "reading": printed}, default=json_value)
    (folder / f"{file.stem}.json").write_text(kept, "utf-8")
    json.dump(printed, sys.stdout, ensure_ascii=False, default=json_value)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
