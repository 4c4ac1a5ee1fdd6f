"""What happens in the process that reads a case."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors import legibility
from extractors.pdf.engine import Image
from extractors.reader import read_document
from extractors.recognition.recogniser import Glance, RecognisedWord, recogniser_at_hand


@dataclass(frozen=True, slots=True)
class Case:
    """A mutated document: its file, and whether page images are really recognised."""

    file: Path
    recognises: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a case that was read."""

    pages: int
    findings: int
    seconds: float


class Blind:
    """Recognises nothing, at once: what leads to recognition is tried all the same."""

    name = "blind"

    def turned_degrees(self, image: Image) -> int:
        """The page stands upright."""
        del image
        return 0

    def skew_degrees(self, image: Image) -> float:
        """And straight."""
        del image
        return 0.0

    def read_column(self, image: Image) -> list[list[RecognisedWord]]:
        """And prints nothing."""
        del image
        return []

    def glance(self, image: Image, words: Sequence[str]) -> Glance:
        """Nor does it seem to."""
        del image, words
        return Glance((), 1.0)


def read_case(case: Case) -> Told:
    """Read a case as any document is read.

    Raises:
        DocumentError: It cannot be read.
    """
    recogniser = recogniser_at_hand if case.recognises else Blind
    vars(legibility)["recogniser_at_hand"] = recogniser
    begun = time.monotonic()
    reading = read_document(case.file)
    return Told(len(reading.pages), len(reading.findings), time.monotonic() - begun)
