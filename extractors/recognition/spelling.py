"""Doubtful characters settled by evidence: what else the engine saw, and what is Spanish.

Nothing is made up. A character gives way only to one that is easily mistaken for it or
that the engine itself saw as well, and only if the word becomes one that Spanish has; a
word that Spanish has is left as it was read. On a faint page, where fine strokes are
lost, a word that Spanish hardly has without its accent gets it back, and a full stop
before a small letter is the comma that it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from extractors.recognition.recogniser import Glyph, PixelBox, RecognisedWord
from extractors.spanish import RARE, frequency, is_word

DOUBTFUL = 0.9
"""Characters surer than this are not given up for a runner-up."""

MOST_DOUBTFUL = 4
"""So many of a word's doubtful characters are weighed at once, the least sure first."""

ACCENT_IS_USUAL = 6.0
"""A word that is so many times as frequent with an accent has lost it."""

LONG = 7
"""A lost thin letter is looked for only in words of so many letters."""

SHORTEST = 4
"""Shorter words have too many neighbours to be mended by a mistakable letter."""

LEAST_SPACE = 0.02
"""White space less probable than this parts no word."""

FAR_MORE_FREQUENT = 50.0
"""What a reading must gain in frequency to be preferred to a rare word."""

_FILLER = re.compile(r"(?:(?<=[a-zñáéíóú]{2}[.:;,])-|-{2,}|(?:- ?){2,}|^[-–—_.]+)$")
_ROMAN = re.compile(r"(?:[IVX]{2,}|V|X)[.\-–]{1,2}")
_ARABIC = re.compile(r"[2-9][.\-–)]{1,2}")
_READ_AS_ROMAN = re.compile(r"[IVXl1]{1,5}[.\-–]{1,2}")
_IS_I = {"1": "I", "l": "I"}
_NUMBER = re.compile(r"(?=(?:\D*\d){2})[\dOoIl]+(?:[/.,:-][\dOoIl]+)*[.,;:)]*")
_DIGITS = str.maketrans("OoIl", "0011")
_CORE = re.compile(r"[^\W\d_]+")
_SAME_IN_BOTH_CASES = frozenset("cosuvwxzpkñóúü")
_AROUND = ".,;:()\"'“”«»-–—¿?¡!°º*"
_LOST_L = re.compile(r"^(de|a|e)!$")
_ACUTE = dict(zip("aeiounAEIOUN", "áéíóúñÁÉÍÓÚÑ", strict=True))
_ACCENTED = re.compile("[áéíóú]", re.IGNORECASE)
_THIN = "iltr"
_MISTAKABLE = {
    "l": ("t", "i"),
    "t": ("l", "f"),
    "i": ("l", "j"),
    "j": ("i",),
    "f": ("t", "l"),
    "c": ("e",),
    "e": ("c",),
    "o": ("a",),
    "a": ("o",),
    "u": ("n",),
    "n": ("u", "r", "ri", "ti"),
    "r": ("n",),
    "h": ("b", "li"),
    "b": ("h",),
    "q": ("g",),
    "g": ("q",),
    "m": ("rn",),
    "à": ("á", "a"),
    "è": ("é", "e"),
    "ò": ("ó", "o"),
    "ç": ("c",),
    "0": ("o",),
    "1": ("l",),
    "rn": ("m",),
    "ri": ("n",),
    "ti": ("h",),
    "li": ("h",),
    "in": ("m",),
    "ni": ("m",),
    "cl": ("d",),
}
"""What a letter, or two, is easily mistaken for."""


def settle(
    lines: Iterable[Iterable[RecognisedWord]], *, is_faint: bool
) -> Iterator[tuple[str, PixelBox]]:
    """The words of a page with their doubtful characters settled, and their boxes.

    Args:
        lines: The page's lines, in reading order.
        is_faint: Whether fine strokes are lost on the page.
    """
    read = [_without_filler(line) for line in lines]
    has_romans = _has_romans([line[0].text for line in read if line])
    words = [
        (_settled(part, is_faint=is_faint), part.box)
        for line in read
        for word in (_with_roman(line) if has_romans else line)
        for part in _parted(word)
    ]
    following = [*(text for text, _ in words[1:]), ""]
    for (text, box), after in zip(words, following, strict=False):
        yield (_with_comma(text, after) if is_faint else text), box


def _has_romans(firsts: Sequence[str]) -> bool:
    """Whether a page's lines are numbered in Roman numerals, and none in others."""
    romans = sum(bool(_ROMAN.fullmatch(first)) for first in firsts)
    return romans > 0 and not any(_ARABIC.fullmatch(first) for first in firsts)


def _with_roman(line: Sequence[RecognisedWord]) -> list[RecognisedWord]:
    """A line whose number was read with "1" or "l" for "I", in Roman numerals."""
    first = line[0] if line else None
    if first is None or not _READ_AS_ROMAN.fullmatch(first.text):
        return list(line)
    glyphs = tuple(replace(glyph, text=_IS_I.get(glyph.text, glyph.text)) for glyph in first.glyphs)
    return [replace(first, glyphs=glyphs), *line[1:]]


def _without_filler(line: Iterable[RecognisedWord]) -> list[RecognisedWord]:
    """A line without the dashes that a typist fills it with to its end."""
    words = list(line)
    while words and (filler := _FILLER.search(words[-1].text)):
        last = words.pop()
        if filler.start():
            words.append(_part(last, 0, filler.start()))
            break
    return words


def _settled(word: RecognisedWord, *, is_faint: bool) -> str:
    text = _LOST_L.sub(r"\1l", _in_digits(_in_one_case(word.text)))
    if _CORE.fullmatch(text.strip(_AROUND)) is None:
        return text
    best = _weighed(word, text)
    letters = _letters(best)
    if not is_word(letters) and letters.islower() and len(letters) >= SHORTEST:
        best = _mended(best)
    return _accented(best) if is_faint else best


def _with_comma(text: str, after: str) -> str:
    """A faint comma before a small letter, read as a full stop, as the comma that it is."""
    ends = text.endswith(".") and after[:1].islower()
    return f"{text[:-1]}," if ends and len(text) > SHORTEST and is_word(_letters(text)) else text


def _letters(text: str) -> str:
    found = _CORE.search(text)
    return found.group() if found else ""


def _in_one_case(text: str) -> str:
    """A word in capitals that a small letter slipped into, in capitals."""
    upper = sum(letter.isupper() for letter in text)
    small = {letter for letter in text if letter.islower()}
    return text.upper() if upper >= 2 and small <= _SAME_IN_BOTH_CASES else text


def _in_digits(text: str) -> str:
    """A number that a letter of a digit's form slipped into, in digits."""
    return text.translate(_DIGITS) if _NUMBER.fullmatch(text) else text


def _weighed(word: RecognisedWord, text: str) -> str:
    """The most likely of what the engine saw, weighed by how frequent the words are."""
    glyphs = word.glyphs
    doubtful = sorted(
        (i for i, glyph in enumerate(glyphs) if glyph.others and glyph.confidence < DOUBTFUL),
        key=lambda i: glyphs[i].confidence,
    )[:MOST_DOUBTFUL]
    if not doubtful:
        return text
    options = [((text[i], glyphs[i].confidence), *glyphs[i].others) for i in doubtful]
    best, most = text, 0.0
    for choice in product(*options):
        letters = list(text)
        likely = 1.0
        for i, (letter, share) in zip(doubtful, choice, strict=True):
            letters[i] = letter
            likely *= share
        read = _in_one_case("".join(letters))
        weight = likely * frequency(_letters(read)) if _CORE.search(read) else 0.0
        if weight > most:
            best, most = read, weight
    return best


def _mended(text: str) -> str:
    """The one Spanish word that a single mistake parts this from, if there is one."""
    found = {}
    for mistake in _mistakes(text):
        read = max(_accentings(mistake), key=lambda each: frequency(_letters(each)))
        if is_word(_letters(read)):
            found[read] = frequency(_letters(read))
    ranked = sorted(found, key=lambda read: -found[read])
    if not ranked:
        return text
    if len(ranked) > 1 and found[ranked[0]] < FAR_MORE_FREQUENT * found[ranked[1]]:
        return text
    return ranked[0]


def _mistakes(text: str) -> Iterator[str]:
    """What may have been printed where this was read: one mistake made good, or none."""
    yield text
    for place in range(len(text)):
        for length in (1, 2):
            for other in _MISTAKABLE.get(text[place : place + length], ()):
                yield text[:place] + other + text[place + length :]
    if len(_letters(text)) >= LONG:
        for place in range(len(text)):
            for thin in _THIN:
                yield text[:place] + thin + text[place:]


def _accented(text: str) -> str:
    """The word with the accent that Spanish hardly writes it without."""
    best = max(_accentings(text), key=lambda read: frequency(_letters(read)))
    least = ACCENT_IS_USUAL * frequency(_letters(text))
    return best if frequency(_letters(best)) > max(least, RARE) else text


def _accentings(text: str) -> Iterator[str]:
    """The word as it is and, if it has no accent, with one on each of its vowels."""
    yield text
    if not _ACCENTED.search(text):
        for place, letter in enumerate(text):
            accented = _ACUTE.get(letter)
            if accented:
                yield text[:place] + accented + text[place + 1 :]


def _parted(word: RecognisedWord) -> list[RecognisedWord]:
    """The word in two where it is none, white space was seen in it, and both halves are."""
    text = word.text
    letters = _letters(text)
    if len(letters) < SHORTEST or letters != text.strip(".,;:()-"):
        return [word]
    least = max(frequency(letters), 1e-8) * FAR_MORE_FREQUENT
    best, most = 0, least
    for place in range(1, len(text)):
        if word.glyphs[place].space_before < LEAST_SPACE:
            continue
        weight = min(frequency(_letters(text[:place])), frequency(_letters(text[place:])))
        if weight > most:
            best, most = place, weight
    return [_part(word, 0, best), _part(word, best, len(text))] if best else [word]


def _part(word: RecognisedWord, start: int, end: int) -> RecognisedWord:
    glyphs: tuple[Glyph, ...] = word.glyphs[start:end]
    box, count = word.box, len(word.glyphs)
    x0 = box.x0 + round(box.width * start / count)
    x1 = box.x0 + round(box.width * end / count)
    return RecognisedWord(glyphs, PixelBox(x0, box.top, max(x1, x0 + 1), box.bottom))
