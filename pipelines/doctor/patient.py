"""A data directory under examination."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from extractors.readings import Readings
from pipelines.doctor.illnesses import Diagnosis
from pipelines.settings import Settings

LEAST_ROOM = 1 << 30
"""Bytes without which a night or a rebuild is likely to fill the disk."""


@dataclass(frozen=True)
class Patient:
    """A data directory under examination.

    Args:
        settings: Where it is, and the clock.
        is_quick: Hash no document, parse no reading whole, hash no table.
        on_file: Called after each document and reading that was looked at.
        least_room: How many bytes must be free.
    """

    settings: Settings
    is_quick: bool = False
    on_file: Callable[[], None] = field(default=lambda: None)
    least_room: int = LEAST_ROOM

    @property
    def data(self) -> Path:
        """The data directory."""
        return self.settings.data

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents whose bytes are archived."""
        return frozenset(path.stem for path in self.settings.archive.glob("??/??/*.pdf"))

    @cached_property
    def origins(self) -> frozenset[str]:
        """The documents of which it is known whence they came."""
        return frozenset(path.stem for path in self.settings.archive.glob("??/??/*.json"))

    @cached_property
    def readings(self) -> tuple[Path, ...]:
        """The files of readings, by reader version and document."""
        return tuple(Readings(self.settings.readings).paths())

    @property
    def file_count(self) -> int:
        """How often ``on_file`` will be called."""
        return len(self.documents) + len(self.readings)

    def name(self, path: Path) -> str:
        """What a file is called under the data directory."""
        return str(path.relative_to(self.data))

    def archived(self, sha256: str, suffix: str) -> Path:
        """Where the archive keeps a document, or its origins."""
        return self.settings.archive / sha256[:2] / sha256[2:4] / f"{sha256}.{suffix}"


Check = Callable[[Patient], Iterator[Diagnosis]]
