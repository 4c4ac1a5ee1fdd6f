"""The new wording that a decree quotes, with the marks that stand for words that stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.law.labels import SUFFIX_PATTERN
from extractors.law.part_names import parse_part
from extractors.law.parts import ARTICLE, ELISION, Address, Part, place_below, read_mark

_BARE = re.compile(rf"[\"“«]?\s*(?:{ELISION}|\.)\s*[\"”»]?\.?")
_RUN_ON = re.compile(
    rf"(?:(?<=^)|(?<=\n)|(?<=[.)-]\s))(?P<elision>{ELISION})[ \t]+(?=[\"“A-ZÁÉÍÓÚ]|[a-z]\s?\))"
)
_TRAILING = re.compile(rf"(?P<words>.*[a-záéíóúñ][.;:])[ \t]+{ELISION}[\"”»]?")
_MARK = rf"(?:[IVXLC]+(?:\s?(?i:{SUFFIX_PATTERN})\b)?|[a-zñ]{{1,2}}|[A-Z]|\d{{1,2}})"
_ONE = rf"{_MARK}\s?[.)]?\s?[-–]?,?"
_JOIN = r"\s?(?:,|\b[ye]\b|\b(?:al?|hasta)\b(?:\s(?:la|el|las|los)\b)?|[-–])"
_MARKS = (
    r"(?P<marks>(?:[Dd]el?\s(?:l[ao]s?\s)?)?(?:fracci[oó]n(?:es)?\s|incisos?\s)?"
    rf"{_ONE}(?:{_JOIN}\s*{_ONE})+)"
)
_RANGE = re.compile(rf"[\"“«]?{_MARKS}\s*:?\s*{ELISION}\W*")
_RANGE_RUN_ON = re.compile(
    rf"^(?P<range>[\"“«]?{_MARKS}\s*:?\s*{ELISION})[ \t]+(?=[\"“A-ZÁÉÍÓÚ…])", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Stays:
    """Words that stay: those of the marked parts named, or, of none, a paragraph or more."""

    addresses: tuple[Address, ...] = ()


Quoted = Part | Stays


def read_quoted(text: str) -> list[Quoted]:
    r"""What the quoted wording prints, in order: new parts, and marks for what stays.

    Example:
        >>> [type(token).__name__ for token in read_quoted("…\nI. a III. …\nIV. Nueva.")]
        ['Stays', 'Stays', 'Part']
    """
    above: Address = ARTICLE
    tokens: list[Quoted] = []
    for paragraph in _paragraphs(text):
        token = _read_one(paragraph, above)
        tokens.extend(_without_ending(token))
        above = _address_of(token) or above
    return _with_tail(tokens)


def _paragraphs(text: str) -> list[str]:
    """The paragraphs; one that a mark of what stays begins is parted from what follows it."""
    parted = _RUN_ON.sub(lambda match: match["elision"] + "\n", text)
    parted = _RANGE_RUN_ON.sub(lambda match: match["range"] + "\n", parted)
    return [one.strip() for one in parted.split("\n") if one.strip(' "“”«»')]


def _read_one(paragraph: str, above: Address) -> Quoted:
    if _BARE.fullmatch(paragraph):
        return Stays()
    if ranged := _RANGE.fullmatch(paragraph):
        names = parse_part(ranged["marks"]) or ()
        addresses = tuple(place_below(above, *name.address[-1]) for name in names if name.address)
        if addresses:
            return Stays(addresses)
    part = read_mark(paragraph, above)
    if part is None:
        return Part(above, "", paragraph)
    return Stays((part.address,)) if _BARE.fullmatch(part.words) else part


def _without_ending(token: Quoted) -> Iterator[Quoted]:
    """The token; "Nuevo. …" is a new paragraph, and one or more that stay."""
    ending = _TRAILING.fullmatch(token.words) if isinstance(token, Part) else None
    if ending is None or isinstance(token, Stays):
        yield token
    else:
        yield replace(token, words=ending["words"])
        yield Stays()


def _address_of(token: Quoted) -> Address | None:
    if isinstance(token, Stays):
        return token.addresses[-1] if token.addresses else None
    return token.address if token.is_marked else None


def _with_tail(tokens: list[Quoted]) -> list[Quoted]:
    """Paragraphs after the last marked part are the article's own."""
    last = max((at for at, token in enumerate(tokens) if _address_of(token)), default=-1)
    return [
        replace(token, address=ARTICLE) if at > last and isinstance(token, Part) else token
        for at, token in enumerate(tokens)
    ]


def is_elided(text: str) -> bool:
    """Whether anything stands for words that stay."""
    if re.search(r"…|\.\s?\.\s?\.", text):
        return True
    return any(isinstance(token, Stays) for token in read_quoted(text))
