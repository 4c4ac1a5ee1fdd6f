"""What each thing on a drawn page is coloured in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Colour = tuple[int, int, int]
"""Red, green and blue, from 0 to 255."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A light colour to mark words with, and the strong one of its label."""

    light: Colour
    strong: Colour


PAPER: Final[Colour] = (255, 255, 255)
INK: Final[Colour] = (30, 34, 42)
MUTED: Final[Colour] = (96, 104, 116)

COLUMN: Final = Pair((200, 211, 229), (74, 98, 138))
LINE: Final[Colour] = (140, 156, 184)
FURNITURE: Final = Pair((176, 176, 176), (130, 130, 130))
TABLE: Final = Pair((226, 244, 240), (0, 128, 116))
AMENDMENT: Final = Pair((255, 222, 236), (196, 20, 104))
INSTRUMENT: Final = Pair((255, 226, 150), (150, 92, 0))
REFUSED: Final = Pair((250, 190, 186), (196, 24, 20))

PROVISIONS: Final = (
    Pair((206, 226, 255), (30, 90, 184)),
    Pair((208, 242, 206), (34, 124, 46)),
    Pair((255, 224, 196), (186, 84, 16)),
    Pair((228, 214, 252), (112, 60, 176)),
)
"""Of one provision and the next, in turn."""
