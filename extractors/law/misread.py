"""Headings that recognition misread, told by their neighbours.

On a scan a stain may cover a number: "Artículo 1_." stands between 18 and 20. Where as
many headings stand between two sound ones as numbers are missing between them, each is
the number whose turn it is. That is computed, not guessed, and a finding says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from extractors.law.labels import PrintedLabel, Style, match_article, match_ordinal
from extractors.law.letters import fold
from extractors.law.structure import Named, Role
from extractors.model import Finding, FindingKind
from extractors.spanish import frequency

MOST_MISSING = 3
"""So many headings in a row are told by their neighbours, and no more."""

MOST_WRONG_LETTERS = 2
LAST_WITH_DEGREE = 9
"""Ordinals are printed up to the ninth article."""

LONGEST_STRAY = 6
"""What a stroke of a signature was taken for has at most so many letters."""

COMMON = 1e-6
"""A word more frequent than this is printed before an ordinal on purpose ("Punto Primero")."""

COMMON_AHEAD = 5e-5
"""Before "Artículo 45." too, where neither the number before it nor the one after it is lost."""

_STRAY = re.compile(rf"\S{{1,{LONGEST_STRAY}}}\s+(?=\S)")
_FIRST = re.compile(r"\W{0,2}(?P<word>[^\W\d_][\w$!|:;,.'ç]{2,10}?)(?=[\s\d.])")
_NUMBER = re.compile(
    r"[\s.,:;'_]*(?:(?P<digits>\d{1,3})(?![\w$!|])|\d+(?=[A-ZÁÉÍÓÚ])|\d[\w$!|]{0,3}|[$!|]\w{0,3}"
    r"|[IlOSBtio]{1,3}(?=[\s.]))?[\s.,:;°º'_-]*"
)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A line that begins as an article does: the number that it prints, if any is legible."""

    position: int
    number: int | None
    end: int
    is_misread: bool = False


def tell_misread_labels(
    named: Sequence[Named], pages: Collection[int]
) -> tuple[list[Named], list[Finding]]:
    """The lines with misread headings told by their neighbours, and what was told.

    Args:
        named: Every line of the document, with roles.
        pages: Those whose words were recognised, by us or by whoever made the scan.
    """
    named, found = _without_strays(named, pages)
    result = list(named)
    headings = list(_headings(named, pages))
    for number, heading in [*_degrees(headings), *_in_turn(headings), *_told(headings)]:
        item = named[heading.position]
        if item.line.page not in pages:
            continue  # what is printed as characters is what it says
        printed = PrintedLabel(str(number), Style.DIGITS, heading.end, True, True)
        result[heading.position] = Named(item.line, Role.ARTICLE, printed)
        if heading.number != number:
            detail = f"{number}: {item.text[: heading.end].strip()}"
            found.append(Finding(FindingKind.LABEL_INFERRED, item.line.page, detail))
    return result, found


def _without_strays(
    named: Sequence[Named], pages: Collection[int]
) -> tuple[list[Named], list[Finding]]:
    """The lines with labels found behind a stray mark, where the next label counts on."""
    result = list(named)
    found = []
    for position, item in enumerate(named):
        if item.role is not Role.BODY or item.line.page not in pages:
            continue
        printed = _behind_stray(item.text) if item.line.starts_paragraph else None
        if printed is not None and _counts_on(printed, named, position):
            role = Role.ARTICLE if printed.has_word else Role.ORDINAL
            result[position] = Named(item.line, role, printed)
            detail = f"{printed.label}: {item.text[: printed.end].strip()}"
            found.append(Finding(FindingKind.LABEL_INFERRED, item.line.page, detail))
    return result, found


def _behind_stray(text: str) -> PrintedLabel | None:
    """The firm label that follows a mark at the line's beginning which is no common word."""
    stray = _STRAY.match(text)
    if stray is None:
        return None
    rest = text[stray.end() :]
    printed = match_article(rest) or match_ordinal(rest)
    if printed is None or not printed.is_firm:
        return None
    if _is_common(stray.group().strip(" .,;:'"), COMMON_AHEAD if printed.has_word else COMMON):
        return None
    return replace(printed, end=printed.end + stray.end())


def _is_common(mark: str, most: float) -> bool:
    """A printed word, a figure, or a letter that is a word by itself."""
    if len(mark) == 1 and mark.isalpha():
        return mark.lower() in "aeouy"
    return mark.isdigit() or frequency(mark) > most


def _counts_on(printed: PrintedLabel, named: Sequence[Named], position: int) -> bool:
    """Whether the labels of the same make around it are its neighbours: one, of articles both."""
    number = printed.key[0]
    is_after = _number_of_next(printed, named[position + 1 :]) == number + 1
    is_before = _number_of_next(printed, named[:position][::-1]) == number - 1
    return (is_after and is_before) if printed.has_word else (is_after or is_before)


def _number_of_next(printed: PrintedLabel, named: Sequence[Named]) -> int | None:
    labels = (item.printed for item in named if item.printed and _is_like(item.printed, printed))
    return next((label.key[0] for label in labels), None)


def _is_like(one: PrintedLabel, other: PrintedLabel) -> bool:
    return (one.style, one.has_word) == (other.style, other.has_word)


def _headings(named: Sequence[Named], pages: Collection[int]) -> Iterator[_Heading]:
    for position, item in enumerate(named):
        if item.role is Role.ARTICLE and item.printed and item.printed.style is Style.DIGITS:
            if item.printed.label.isdecimal():
                yield _Heading(position, int(item.printed.label), item.printed.end)
        elif item.line.page in pages and item.line.starts_paragraph:
            misread = _misread(item.text)
            if misread is not None:
                yield _Heading(position, *misread, is_misread=True)


def _misread(text: str) -> tuple[int | None, int] | None:
    """The number of a misread heading, if it is legible, and where the article's words begin."""
    first = _FIRST.match(text)
    if first is None:
        return None
    word = re.sub(r"[^a-z]", "", fold(first["word"]).replace("ç", "c"))
    is_end = len(word) >= 3 and "articulo".endswith(word)
    wrong = 0 if is_end else Levenshtein.distance(word, "articulo")
    number = _NUMBER.match(text, first.end())
    end = number.end() if number else first.end()
    digits = number["digits"] if number else None
    if not is_end and not first["word"][0].isupper():
        return None
    if wrong > MOST_WRONG_LETTERS + (digits is not None and word.startswith("art")):
        return None
    return (int(digits) if digits and not is_end else None), end


def _degrees(headings: Sequence[_Heading]) -> Iterator[tuple[int, _Heading]]:
    """Headings whose degree sign was read as a nought: "10" and "20" before 3."""
    turn = 1
    following = [*(heading.number for heading in headings[1:]), None]
    for heading, after in zip(headings, following, strict=False):
        if heading.number == 10 * turn <= LAST_WITH_DEGREE * 10 and after in (
            turn + 1,
            10 * (turn + 1),
        ):
            yield turn, heading
            turn += 1
        elif heading.number is not None:
            turn = heading.number + 1


def _in_turn(headings: Sequence[_Heading]) -> Iterator[tuple[int, _Heading]]:
    """Headings of which only the word was misread: their number stands between two others."""
    numbers = [heading.number for heading in headings]
    for place, heading in enumerate(headings):
        if heading.number is None or not heading.is_misread:
            continue
        before = next((n for n in reversed(numbers[:place]) if n is not None), 0)
        after = next((n for n in numbers[place + 1 :] if n is not None), heading.number + 1)
        if before < heading.number < after <= before + MOST_MISSING + 2:
            yield heading.number, heading


def _told(headings: Sequence[_Heading]) -> Iterator[tuple[int, _Heading]]:
    """Headings between two sound ones, as many as numbers are missing, each with its number."""
    start = 0
    while start < len(headings):
        first = headings[start].number
        start += 1
        if first is None:
            continue
        for count in range(1, MOST_MISSING + 1):
            inside = headings[start : start + count]
            last = headings[start + count].number if start + count < len(headings) else None
            if last == first + count + 1:
                expected = range(first + 1, last)
                yield from (
                    (number, heading)
                    for number, heading in zip(expected, inside, strict=True)
                    if heading.number != number
                )
                start += count
                break
