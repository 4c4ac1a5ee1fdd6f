"""Which words Spanish has, and how frequent each is."""

from __future__ import annotations

from functools import cache

RARE = 2e-8
"""A form less frequent than this is as likely a misprint."""


def frequency(word: str) -> float:
    """The share of all written words that are this one; 0 for what is no word, or ``RARE``."""
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
    from wordfreq import cB_to_freq, get_frequency_list

    frequencies: dict[str, float] = {}
    for centibels, words in enumerate(get_frequency_list("es", wordlist="best")):
        share = cB_to_freq(-centibels)
        if share <= RARE:
            break
        frequencies |= dict.fromkeys(filter(str.isalpha, words), share)
    get_frequency_list.cache_clear()  # a second copy of it in every reader's memory
    return frequencies
