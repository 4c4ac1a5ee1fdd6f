"""Which words Spanish has, and how frequent each is."""

from __future__ import annotations

from functools import cache

RARE = 2e-8
"""A form less frequent than this is as likely a misprint."""


def frequency(word: str) -> float:
    """The share of all written words that are this one; 0 for what is no word."""
    return _frequencies().get(word.lower(), 0.0)


def is_word(word: str) -> bool:
    """Whether Spanish has the word, in any form and any case.

    Example:
        >>> is_word("Víctimas"), is_word("impueslo")
        (True, False)
    """
    return frequency(word) > RARE


@cache
def _frequencies() -> dict[str, float]:
    # Imported here: the list takes a tenth of a second.
    from wordfreq import get_frequency_dict

    return get_frequency_dict("es", wordlist="best")
