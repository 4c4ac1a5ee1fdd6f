"""Tesseract, the alternative: a program that the machine must have, with Spanish."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from io import StringIO

import cv2

from extractors.errors import RecogniserMissingError
from extractors.pdf.engine import Image
from extractors.recognition.recogniser import Glance, Glyph, PixelBox, RecognisedWord

PROGRAM = "tesseract"
LANGUAGE = "spa"
ONE_BLOCK = "6"
ORIENTATION = "0"
WORD = "5"
"""How Tesseract's table marks a row that is a word."""

SECONDS = 60
"""A column that takes longer is given up: sooner than whoever waits for the page's reader."""


class TesseractRecogniser:
    """Tesseract, run once a column, on as many threads as the environment lets it.

    Raises:
        RecogniserMissingError: The program or its Spanish is not there.
    """

    def __init__(self) -> None:
        if shutil.which(PROGRAM) is None:
            raise RecogniserMissingError(PROGRAM, reason="no such program")
        if LANGUAGE not in _run("--list-langs").split():
            raise RecogniserMissingError(PROGRAM, reason=f"no language {LANGUAGE!r}")
        self.name = f"{_run('--version').split(chr(10), 1)[0].strip()} {LANGUAGE}"

    def turned_degrees(self, image: Image) -> int:
        """See ``Recogniser``; 0 where Tesseract cannot tell."""
        told = _run("-", "-", "--psm", ORIENTATION, picture=image)
        for line in told.splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "Orientation in degrees":
                return int(value) % 360
        return 0

    def read_column(self, image: Image) -> list[list[RecognisedWord]]:
        """See ``Recogniser``."""
        table = _run("-", "-", "-l", LANGUAGE, "--psm", ONE_BLOCK, "tsv", picture=image)
        rows = csv.DictReader(StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
        lines = defaultdict(list)
        for row in rows:
            if row["level"] == WORD and row["text"].strip():
                lines[row["block_num"], row["par_num"], row["line_num"]].append(_word(row))
        return list(lines.values())

    def glance(self, image: Image, words: Sequence[str]) -> Glance:
        """See ``Recogniser``: it has no cheaper way than to read the page."""
        del words
        lines = self.read_column(image)
        return Glance(("\n".join(" ".join(word.text for word in line) for line in lines),), 1.0)


def _word(row: dict[str, str]) -> RecognisedWord:
    x0, top = int(row["left"]), int(row["top"])
    sure = min(1.0, max(0.0, float(row["conf"]) / 100))
    box = PixelBox(x0, top, x0 + int(row["width"]), top + int(row["height"]))
    return RecognisedWord(tuple(Glyph(letter, sure) for letter in row["text"].strip()), box)


def _run(*arguments: str, picture: Image | None = None) -> str:
    """What Tesseract prints; nothing where it fails on a picture, or takes too long."""
    given = None if picture is None else cv2.imencode(".png", picture)[1].tobytes()
    command = [PROGRAM, *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - the arguments are this module's own
            command, input=given, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""
