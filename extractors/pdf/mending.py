"""Mends words that were set, or encoded, so that their characters mislead.

``mend_run`` undoes what can be seen in the characters alone, and so is part of how words
are spelled, in reading as in proving; ``mend_row`` undoes what only places can tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.model import Word
from extractors.pdf.rows import bounding_box

MOJIBAKE = "Ã-|[ÃÂ][\x80-\x9f\xa1-\xbf\u0152-\u2122]|â(?:€|\x80)|Â\xa0"
"""UTF-8 read as if it were Latin-1 or Windows-1252 ("ConstituciÃ³n")."""

FEWEST_LETTERS = 4
"""So many single letters in a row are one word set with space between its letters."""

WORD_GAP = 1.5
"""Letter-spaced words are parted where the gap is so many times the usual one."""

NEAR_CHARACTERS = 3
"""Letters that belong together stand no further apart than this in the file."""

CAPITAL_GAP = 0.3
CAPITAL_SIZE = 1.1
"""A capital this much larger belongs to the small capitals that follow so near, in heights."""

SAME_PLACE = 0.6
"""Two prints of one word share at least this much of its width."""

_MOJIBAKE = re.compile(rf"\S*(?:{MOJIBAKE})\S*")
_STRAY = re.compile("Â(?=\xa0|$)")
"""What is left of a blank that does not break, when the blank itself parts two words."""

_LETTER = re.compile(r"[\"“«(]?[^\W_]")
_LAST = re.compile(r"[^\W_][.:,;)\"”»\-\u2010-\u2015]*")


def mend_run(run: str) -> str:
    r"""The run with letters of a wrong encoding read again.

    Example:
        >>> mend_run("ConstituciÃ³n PolÃ\xadtica")
        'Constitución Política'
    """
    return _MOJIBAKE.sub(_read_again, _STRAY.sub("", run))


def _read_again(match: re.Match[str]) -> str:
    # Imported here: few documents need it, and it costs as much as reading five pages.
    from ftfy import fix_encoding

    return fix_encoding(match.group().replace("Ã-", "Ã\xad"))  # as fonts draw a soft hyphen


def mend_row(row: Sequence[Word]) -> list[Word]:
    """One row's words, left to right: none twice, and letter-spaced ones whole.

    A word printed twice at one place (as some programs embolden) is kept once; single
    letters in a row are joined, as is a capital with the small capitals it leads.
    """
    words = _once(row)
    if not any(len(word.text) == 1 for word in words):
        return words
    return _join_letters(_join_capitals(words))


def _once(row: Sequence[Word]) -> list[Word]:
    kept: list[Word] = []
    for word in row:
        near = [other for other in kept[-2:] if other.text == word.text]
        if not any(_is_same(word, other) for other in near):
            kept.append(word)
    return kept


def _is_same(word: Word, other: Word) -> bool:
    if word.text != other.text:
        return False
    width = max(word.box.x1 - word.box.x0, 0.1)
    return min(word.box.x1, other.box.x1) - max(word.box.x0, other.box.x0) >= SAME_PLACE * width


def _join_capitals(words: Sequence[Word]) -> list[Word]:
    joined: list[Word] = []
    for word in words:
        if joined and _leads(joined[-1], word):
            joined[-1] = _join([joined[-1], word])
        else:
            joined.append(word)
    return joined


def _leads(capital: Word, word: Word) -> bool:
    return (
        len(capital.text) == 1
        and capital.text.isupper()
        and word.text[0].isalpha()
        and len(word.text) > 1
        and capital.size >= CAPITAL_SIZE * word.size
        and word.box.x0 - capital.box.x1 <= CAPITAL_GAP * word.size
        and _is_next(capital, word)
    )


def _join_letters(words: Sequence[Word]) -> list[Word]:
    mended: list[Word] = []
    at = 0
    while at < len(words):
        end = _end_of_letters(words, at)
        if end - at >= FEWEST_LETTERS and _begins_word(words[at:end]):
            mended.extend(_spaced_words(words[at:end]))
            at = end
        else:
            mended.append(words[at])
            at += 1
    return mended


def _begins_word(letters: Sequence[Word]) -> bool:
    """A capital, then letters: not a list in the middle of a sentence, and no figures."""
    says = all(word.text[-1].isalpha() for word in letters[:FEWEST_LETTERS])
    return says and letters[0].text[-1].isupper()


def _end_of_letters(words: Sequence[Word], start: int) -> int:
    """One past the run of single letters from ``start``; only its last has marks after it."""
    at = start
    while at < len(words) and (at == start or _is_next(words[at - 1], words[at])):
        if not _LETTER.fullmatch(words[at].text):
            return at + (at > start and bool(_LAST.fullmatch(words[at].text)))
        at += 1
    return at


def _spaced_words(letters: Sequence[Word]) -> list[Word]:
    """The words that the letters make; none is a first letter alone."""
    gaps = [other.box.x0 - one.box.x1 for one, other in pairwise(letters)]
    usual = median(gaps)
    words: list[list[Word]] = [[letters[0]]]
    for letter, gap in zip(letters[1:], gaps, strict=True):
        if gap > WORD_GAP * usual and (len(words) > 1 or len(words[0]) > 1):
            words.append([letter])
        else:
            words[-1].append(letter)
    return [_join(word) for word in words]


def _join(words: Sequence[Word]) -> Word:
    first = words[0]
    return Word(
        text="".join(word.text for word in words),
        box=bounding_box(word.box for word in words),
        start=first.start,
        end=words[-1].end,
        size=first.size,
        is_bold=first.is_bold,
        is_upright=first.is_upright,
    )


def _is_next(one: Word, other: Word) -> bool:
    return 0 <= other.start - one.end <= NEAR_CHARACTERS
