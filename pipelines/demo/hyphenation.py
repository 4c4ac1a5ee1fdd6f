"""Where a Spanish word may be broken at the end of a line."""

from __future__ import annotations

from typing import Final

_VOWELS: Final = frozenset("aeiouáéíóúü")
_ONSETS: Final = frozenset(
    ("bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "ll", "pl", "pr", "rr", "tr")
)
_SHORTEST: Final = 6
_KEPT: Final = 2
_CARRIED: Final = 3


def break_points(word: str) -> list[int]:
    """Return the indices before which ``word`` may be divided, ascending.

    A division falls before the consonant, or inseparable pair of consonants, that
    opens a syllable; never between vowels, so a diphthong is safe without a list of
    them. At least two letters stay and three are carried over.

    Args:
        word: One printed word; punctuation may follow it. Words with digits, capital
            letters after the first or inner marks are never divided.

    Example:
        >>> [("prevención,"[:at], "prevención,"[at:]) for at in break_points("prevención,")]
        [('pre', 'vención,'), ('preven', 'ción,')]
        >>> break_points("jurídico-administrativas"), break_points("Bis")
        ([], [])
    """
    core = word.rstrip(".,;:”)")
    letters = core.lower()
    if len(core) < _SHORTEST or not core.isalpha() or core[1:] != letters[1:]:
        return []
    last = len(core) - _CARRIED
    return [at for at in range(_KEPT, last + 1) if _opens_syllable(letters, at)]


def _opens_syllable(letters: str, at: int) -> bool:
    if letters[at] in _VOWELS or not any(letter in _VOWELS for letter in letters[:at]):
        return False
    if letters[at - 1 : at + 1] in _ONSETS:
        return False
    if letters[at + 1] in _VOWELS:
        return True
    return letters[at : at + 2] in _ONSETS and letters[at + 2] in _VOWELS
