"""A recogniser's probabilities into the characters that Spanish print is made of.

The model knows thousands of characters; a gazette prints some hundred and fifty. What it
sees is asked only among those, and the runners-up are kept for ``spelling`` to settle.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from extractors.recognition.recogniser import Glyph

PRINTED = (
    string.digits + string.ascii_letters + string.punctuation + "áéíóúüñÁÉÍÓÚÜÑàèòçÇ"
    "¿¡°ºª§–—“”‘’«»·•…´¨²³½¼¾×÷±€¢£©®"
)
"""Every character that we let a page print."""

Floats: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

BLANK = 0
"""The model's class for "no new character here"."""

LEAST_DOUBT = 0.02
"""Runners-up less probable than this are not kept."""

MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A glyph of a line, and where its middle is, as a share of the line's width."""

    glyph: Glyph
    at: float


class Alphabet:
    """The model's classes that stand for printed characters.

    Args:
        characters: The character of each class of the model; the first class is blank.
    """

    def __init__(self, characters: Sequence[str]) -> None:
        wanted = set(PRINTED)
        kept = [i for i, character in enumerate(characters) if character in wanted]
        self._space = next(i for i, each in enumerate(characters) if each == " ")
        self._classes = np.array([BLANK, self._space, *kept])
        self._characters = ["", " ", *(characters[i] for i in kept)]

    def decode(self, probabilities: Floats) -> list[Placed]:
        """The characters of a line.

        Args:
            probabilities: Steps from left to right by classes of the model.
        """
        likely = probabilities[:, self._classes]
        best = likely.argmax(axis=1)
        steps = len(best)
        placed: list[Placed] = []
        space, start = 0.0, 0
        while start < steps:
            end = start + 1
            while end < steps and best[end] == best[start]:
                end += 1
            if best[start] >= 2:
                run = likely[start:end].max(axis=0)
                middle = (start + end) / 2 / steps
                placed.append(Placed(self._glyph(int(best[start]), run, space), middle))
                space = 0.0
            else:
                space = max(space, float(likely[start:end, 1].max()))
            start = end
        return placed

    def _glyph(self, best: int, run: Floats, space: float) -> Glyph:
        ranked = np.argsort(run[2:])[::-1][: MOST_OTHERS + 1] + 2
        others = tuple(
            (self._characters[i], float(run[i]))
            for i in ranked
            if i != best and run[i] >= LEAST_DOUBT
        )
        return Glyph(self._characters[best], float(run[best]), others[:MOST_OTHERS], space)
