"""Roman figures, as file names and listings write sections and supplements."""

from __future__ import annotations

from typing import Final

_UNITS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman figures.

    Example:
        >>> roman(4), roman(10), roman(26)
        ('IV', 'X', 'XXVI')
    """
    return "X" * (number // 10) + _UNITS[number % 10]
