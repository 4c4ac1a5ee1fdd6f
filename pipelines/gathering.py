"""Which files a person meant: those named, and the PDFs in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".pdf"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of one run.

    Args:
        documents: What to read, each once, in the order of the paths and then by name.
        skipped: Other files of the folders.
        closed: Folders that cannot be looked into.
    """

    documents: tuple[Path, ...]
    skipped: tuple[Path, ...]
    closed: tuple[Path, ...]


def gather(paths: Iterable[Path], *, without: Path) -> Gathered:
    """Return the files that the paths name, those of folders at any depth.

    A file that is named is taken whatever its name; of a folder, the files whose name
    ends in ``.pdf``. No file is opened.

    Args:
        paths: Files and folders that exist.
        without: A folder that is never looked into: our own data.
    """
    documents: dict[Path, None] = {}
    skipped: dict[Path, None] = {}
    closed: list[Path] = []
    for path in paths:
        for file in _files(path, without.resolve(), closed):
            is_meant = file == path or file.suffix.lower() == SUFFIX
            (documents if is_meant else skipped)[file] = None
    return Gathered(tuple(documents), tuple(skipped), tuple(closed))


def _files(path: Path, without: Path, closed: list[Path]) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return

    def note(error: OSError) -> None:
        closed.append(Path(error.filename))

    for folder, subfolders, names in os.walk(path, onerror=note):
        subfolders[:] = sorted(
            name for name in subfolders if (Path(folder) / name).resolve() != without
        )
        yield from (Path(folder) / name for name in sorted(names))
