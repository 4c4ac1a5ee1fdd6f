"""The books, titles, chapters and sections of a law, and the articles that stand under them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.law.formulas import division_forms
from extractors.law.labels import SUFFIX_PATTERN, canonical_suffix
from extractors.law.letters import fold
from extractors.law.numerals import ORDINAL_PATTERN, ordinal_value, plain, roman_value
from extractors.law.prose import Fragment, Vocabulary, running_text
from extractors.model import Division, Line, Provision

LEVELS = {
    "libro": "lib", "parte": "par", "titulo": "tit", "subtitulo": "subtit", "capitulo": "cap",
    "seccion": "sec", "subseccion": "subsec", "apartado": "apa",
}  # fmt: skip
"""The divisions of a law, the greatest first, each as an address names it: "tit-1/cap-2"."""

AGAIN = "~"
"""Stands in an address before which of several divisions of one number it is."""

_RANKS = tuple(LEVELS)
_ABOVE_TITLES = _RANKS.index("titulo") - 0.5
_TITLES = ("par-general", "par-especial", "par-preliminar")

_WORDS = r"[úu]nic[oa]|preliminar|general|especial"
_SUFFIX = rf"(?:[\s-]+(?:{SUFFIX_PATTERN})\b(?:\s+\d{{1,2}}\b)?)?"
_TENS = re.compile(r"(?<=cimo)-(?=[a-z])|(?<=cima)-(?=[a-z])", re.IGNORECASE)
_SEVERAL = re.compile(r"\W*\w{4,}s\s", re.IGNORECASE)
_NOTE = re.compile(
    r"\s*[(\[]?\b(?:(?:nomenclatura|denominaci[óo]n|libro|(?:sub)?t[íi]tulo|cap[íi]tulo|"
    r"secci[óo]n)\s+)?(?:reformad|adicionad|derogad|modificad)[oa]s?,?\s+"
    r"(?:por|mediante|segun|según|dec|el|en|p\.|d\.|g\.)",
    re.IGNORECASE,
)
"""A note of reform that a heading ends with."""

_BROKEN_LABEL = re.compile(r"\s*\bart[íi]culo$", re.IGNORECASE)
_HEADING = re.compile(
    r"\W*(?P<printed>(?P<level>libro|parte|(?:sub)?t[íi]tulo|cap[íi]tulo|(?:sub)?secci[óo]n|apartado)\s+"
    rf"(?P<number>(?:{ORDINAL_PATTERN}|{_WORDS}|[ivxlc]+|\d{{1,3}}|[a-z])\b)"
    rf"(?P<suffix>(?:\s*-\s?[a-z]\b|\s+[a-z](?=\W*$)|{_SUFFIX})))"
    r"(?:\s*\(?\bsic\b\)?)?\s*[.:,\-–—]*\s*",
    re.IGNORECASE,
)
_NUMBER = rf"(?:\d{{1,3}}|unic[oa]|[ivxlc]{{1,7}}|{ORDINAL_PATTERN})\b{_SUFFIX}"
_NAMED = re.compile(
    rf"\b(?P<level>{'|'.join(LEVELS)})(?:e?s)?\s+(?P<numbers>{_NUMBER}"
    rf"(?:(?:\s*,\s*(?:y\s+)?|\s+(?:y|al?)\s+){_NUMBER})*)"
)
_ONE = re.compile(_NUMBER)
_RANGE = re.compile(r"\s+al?\s+")
_LETTERS = frozenset("abcdefghjklmnopqrstuwyz")
"""Alone, these count as letters: I, V and X as figures."""


@dataclass(slots=True)
class Heading:
    """A heading as met: ``name`` is its part of the address, ``fragments`` what it is about.

    Of two open ones that of the lesser ``rank`` holds the other.
    """

    level: str
    name: str
    printed: str
    rank: float
    fragments: list[Fragment] = field(default_factory=list)
    is_whole: bool = False

    def take(self, fragment: Fragment) -> None:
        """One more line; where capitals give way to other letters, the heading has ended."""
        first = next((one.text for one in self.fragments if one.text), fragment.text)
        self.is_whole |= bool(fragment.text) and first.isupper() != fragment.text.isupper()
        if not self.is_whole:
            self.fragments.append(fragment)


class Headings:
    """The headings met so far, of which the next article stands under the open ones."""

    def __init__(self) -> None:
        self.open: tuple[Heading, ...] = ()
        self._are_new = False  # no article stands under the last of them yet
        self._sections_hold_titles = False

    def begin(self, line: Line) -> None:
        """A line that begins a heading, or two of them ("TÍTULO PRIMERO CAPÍTULO ÚNICO")."""
        offset = 0
        while (found := _match(line.text, offset)) is not None:
            heading, end = found
            if self._is_title(heading):
                break
            offset = end
            heading.rank = self._rank(heading)
            self.open = (*(one for one in self.open if one.rank < heading.rank), heading)
            self._are_new = True
        if offset:
            self.open[-1].take(Fragment(line, offset))
        else:
            self.go_on(line)

    def settle(self) -> None:
        """An article stands under what is open."""
        self._are_new = False

    def _is_title(self, heading: Heading) -> bool:
        """Whether "PARTE GENERAL" says what the heading right above it is about."""
        is_bare = self._are_new and not any(one.text for one in self.open[-1].fragments)
        return is_bare and heading.name in _TITLES

    def _rank(self, heading: Heading) -> float:
        """Some codes have titles in sections: there, a section opens with no title above it."""
        if heading.level != "seccion":
            return heading.rank
        if not any(one.level in ("titulo", "capitulo") for one in self.open):
            self._sections_hold_titles = True
        return _ABOVE_TITLES if self._sections_hold_titles else heading.rank

    def go_on(self, line: Line) -> None:
        """A line that goes on with the last heading; none does once an article follows it."""
        if self._are_new:
            self.open[-1].take(Fragment(line))


class Outline:
    """The divisions of one instrument, each with an address of its own."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._made: dict[int, Division] = {}
        self._seen: Counter[str] = Counter()

    def divisions(self, headings: Sequence[Heading]) -> tuple[Division, ...]:
        """The open headings as records, the greatest first."""
        path = ""
        made = []
        for heading in headings:
            division = self._made.get(id(heading))
            if division is None:
                division = self._made[id(heading)] = self._make(heading, path)
            path = f"{division.path}/"
            made.append(division)
        return tuple(made)

    def _make(self, heading: Heading, above: str) -> Division:
        path = f"{above}{heading.name}"
        self._seen[path] += 1
        again = self._seen[path]
        text = " ".join(running_text(heading.fragments, self._vocabulary).split())
        text = _BROKEN_LABEL.sub("", _NOTE.split(text)[0])
        return Division(path if again == 1 else f"{path}{AGAIN}{again}", heading.printed, text)


def labels_under(words: str, articles: Sequence[Provision]) -> tuple[str, ...]:
    """The articles under the divisions that ``words`` name; none where that is not clear.

    Args:
        words: Of a transitory article ("el Capítulo I del Título Segundo").
        articles: The law's own, each with its divisions.
    """
    wanted: dict[str, set[str]] = {}
    for level, label in _named(fold(words)):
        wanted.setdefault(level, set()).add(label)
    if not wanted:
        return ()
    placed = ((article, _numbers(article)) for article in articles)
    found = [
        (article, numbers)
        for article, numbers in placed
        if all(numbers.get(level) in labels for level, labels in wanted.items())
    ]
    if any(AGAIN in article.divisions[-1].path for article, _ in found):
        return ()  # that number is printed twice
    *above_it, _ = sorted(wanted, key=_RANKS.index)
    if any(len(wanted[level]) > 1 for level in above_it):
        return ()  # "Capítulo I del Título II y Capítulo II del Título III": which of which?
    greatest = min(_RANKS.index(level) for level in wanted)
    above = {tuple(numbers.get(level) for level in _RANKS[:greatest]) for _, numbers in found}
    return tuple(article.label for article, _ in found) if len(above) == 1 else ()


def read_place(words: str) -> str | None:
    """The address of a division as people call it; ``None`` if they name none, or more.

    Example:
        >>> read_place("título segundo, capítulo II bis"), read_place("artículo 4")
        ('tit-2/cap-2-bis', None)
    """
    names, offset = [], 0
    while (found := _match(words, offset)) is not None:
        heading, offset = found
        names.append(heading.name)
    return "/".join(names) if names and offset >= len(words) else None


def _match(text: str, offset: int) -> tuple[Heading, int] | None:
    """The heading that begins there, and where in the line its own words begin."""
    if _SEVERAL.match(text, offset):
        return None  # "CAPÍTULOS II AL IV", which are repealed together
    forms = (text,) if offset else division_forms(_TENS.sub(" ", text))
    for form in forms:
        if match := _HEADING.match(form, offset):
            level = plain(match["level"])
            label = _label(match["number"], match["suffix"])
            name = f"{LEVELS[level]}-{label.replace(' ', '-')}"
            end = match.end() if form == text else match.end() + len(text) - len(form)
            printed = " ".join(match["printed"].split())
            return Heading(level, name, printed, _RANKS.index(level)), max(end, 1)
    return None


def _numbers(article: Provision) -> Mapping[str, str]:
    """The label of each division that an article stands under, by level."""
    if not article.divisions:
        return {}
    names = article.divisions[-1].path.split("/")
    by_level = dict(name.partition(AGAIN)[0].split("-", 1) for name in names)
    return {
        level: by_level[LEVELS[level]].replace("-", " ")
        for level in LEVELS
        if LEVELS[level] in by_level
    }


def _named(folded: str) -> Iterator[tuple[str, str]]:
    """The level and label of each division that the words name, ranges counted out."""
    for match in _NAMED.finditer(folded):
        last, end = "", 0
        for one in _ONE.finditer(match["numbers"]):
            label = _label(*_parted(one.group()))
            yield match["level"], label
            if _RANGE.fullmatch(match["numbers"][end : one.start()]):
                yield from ((match["level"], each) for each in _between(last, label))
            last, end = label, one.end()


def _between(first: str, last: str) -> list[str]:
    if not (first.isdigit() and last.isdigit()):
        return []
    return [str(number) for number in range(int(first) + 1, int(last))]


def _parted(printed: str) -> tuple[str, str]:
    """A number in words and its suffix."""
    suffix = re.search(rf"\s+(?:{SUFFIX_PATTERN})\b.*$", printed)
    return (printed[: suffix.start()], suffix.group()) if suffix else (printed, "")


def _label(number: str, suffix: str) -> str:
    """The canonical form of a division's number: "II Bis" is "2 bis".

    Example:
        >>> [_label(*each) for each in (("II", " Bis"), ("Primero", ""), ("ÚNICA", ""), ("B", ""))]
        ['2 bis', '1', 'unico', 'b']
    """
    printed = plain(number)
    if printed.isdigit():
        value = str(int(printed))
    elif printed in _LETTERS:
        value = printed
    elif re.fullmatch(_WORDS, printed):
        value = "unico" if printed.startswith("unic") else printed
    else:
        value = str(roman_value(printed) or ordinal_value(printed) or printed)
    return f"{value} {canonical_suffix(suffix)}".strip()
