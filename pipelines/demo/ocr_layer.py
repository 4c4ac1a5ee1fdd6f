"""The text layer that an OCR program leaves under a scan: good, garbled or merged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from random import Random
from typing import Final

from pipelines.demo.paper import NO_BREAK, SOFT_HYPHEN, Paper, Type

_ALIKE: Final = {
    "a": "o", "á": "a", "b": "h", "c": "e", "d": "cl", "e": "c", "é": "e", "f": "t", "g": "q",
    "h": "b", "i": "l", "í": "i", "l": "1", "m": "rn", "n": "u", "ñ": "n", "o": "0", "ó": "o",
    "r": "t", "s": "5", "t": "f", "u": "v", "ú": "u", "v": "y", "y": "v", "A": "Á", "E": "F",
    "I": "l", "O": "0", "S": "5", "Í": "I", "Ó": "O", ".": ",", ",": ".",
}  # fmt: skip
"""What a letter is taken for."""


@dataclass(frozen=True, slots=True)
class OcrLayer:
    """How well the layer was read.

    Args:
        error_rate: The share of the letters that are taken for others.
        merges_columns: Whether lines of neighbouring columns were read as one.
    """

    error_rate: float = 0.0
    merges_columns: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    x: float
    baseline: float
    text: str
    type_: Type
    width: float


class Transcript(Paper):
    """A page on which nothing is drawn, but every upright text is taken down."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__(width, height)
        self.pieces: list[_Piece] = []

    def text(
        self, x: float, baseline: float, text: str, type_: Type, word_space: float = 0.0
    ) -> None:
        """Take the text down."""
        width = type_.width(text) + word_space * text.count(" ")
        said = "".join(part for part, _ in type_.parts(text))
        said = said.replace(NO_BREAK, " ").replace(SOFT_HYPHEN, "-").rstrip()
        if said:
            self.pieces.append(_Piece(x, baseline, said, type_, width))


def draw_layer(paper: Paper, transcript: Transcript, layer: OcrLayer, seed: int) -> None:
    """Set what was taken down without ink, as well as the program could read it."""
    dice = Random(seed)  # noqa: S311 - the same errors each time
    pieces = transcript.pieces
    for piece in _merged(pieces) if layer.merges_columns else pieces:
        text = "".join(_misread(letter, layer.error_rate, dice) for letter in piece.text)
        paper.unseen(piece.x, piece.baseline, text, piece.type_, piece.width)


def _misread(letter: str, rate: float, dice: Random) -> str:
    return _ALIKE.get(letter, letter) if dice.random() < rate else letter


def _merged(pieces: list[_Piece]) -> Iterator[_Piece]:
    """One piece for all that stands on one height, its words evenly over the width."""
    ordered = sorted(pieces, key=lambda piece: (round(piece.baseline / 4), piece.x))
    for _, group in groupby(ordered, key=lambda piece: round(piece.baseline / 4)):
        row = list(group)
        first, last = row[0], row[-1]
        text = " ".join(piece.text for piece in row)
        yield _Piece(first.x, first.baseline, text, first.type_, last.x + last.width - first.x)
