"""An article's words into its parts: paragraphs, fractions, incisos, numerals, apartados.

A marked part is known by its address: the kinds and labels from the article down to it,
as ``(("fraccion", "2"), ("inciso", "b"))``. Paragraphs without a mark belong to the
marked part above them; those after the last one, and before the first, to the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.law.labels import SUFFIX_PATTERN, canonical_suffix
from extractors.law.letters import fold
from extractors.law.numerals import roman_value

Address = tuple[tuple[str, str], ...]
ARTICLE: Address = ()
ELISION = r"(?:[\[(]\s*)?(?:…|\.\s?\.(?:\s?\.)*)(?:\s*(?:…|\.))*(?:\s*[\])])?"
"""What stands for words that stay: "…", "...", ". . .", "[…]", "(...)"."""

_SUFFIX = rf"(?:\s?-?\s?(?:(?i:{SUFFIX_PATTERN})\b|[A-Z](?=[.)]))(?:\s?\d{{1,2}}\b)?)?"
_MARKS = {
    "fraccion": rf"(?P<fraccion>[IVXLC]{{1,8}}{_SUFFIX})\s?(?:\.\s?[-–—]?|[-–—]|\))",
    "inciso": r"(?P<inciso>[a-zñA-ZÑ]{1,2}(?:\s(?i:bis|ter))?)\s?\)\.?",
    "numeral": r"(?P<numeral>\d{1,2}(?:\.\d{1,2})*)\s?(?:\.\s?[-–—]?|\)|[-–—])",
    "apartado": r"(?P<apartado>[A-HJ-KM-UW-Z])\s?\.\s?[-–—]?",
}
_MARK = re.compile(rf"[\"“«]?(?:{'|'.join(_MARKS.values())})(?=\s|$|{ELISION})")


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of an article: ``mark`` as printed, then its words.

    ``address`` is its own if it is marked, else that of the part that it belongs to.
    """

    address: Address
    mark: str
    words: str

    @property
    def is_marked(self) -> bool:
        """Whether it begins a fraction, an inciso or the like."""
        return bool(self.mark)

    @property
    def printed(self) -> str:
        """The paragraph as it stands in the article."""
        return f"{self.mark} {self.words}".strip()


def divide(text: str) -> list[Part]:
    r"""The parts of an article's text, in printed order.

    Example:
        >>> [(part.address, part.words) for part in divide("Son:\nI. Uno;\nRige.")]
        [((), 'Son:'), ((('fraccion', '1'),), 'Uno;'), ((), 'Rige.')]
    """
    parts: list[Part] = []
    address: Address = ARTICLE
    for paragraph in text.split("\n"):
        marked = read_mark(paragraph, address)
        if marked is None:
            parts.append(Part(address, "", paragraph.strip()))
        else:
            address = marked.address
            parts.append(marked)
    return _with_tail(parts)


def is_paragraph(part: Part, owner: Address) -> bool:
    """Whether it counts among the owner's paragraphs; the marked ones of an article do not."""
    return part.address == owner and (bool(owner) or not part.is_marked)


def _with_tail(parts: list[Part]) -> list[Part]:
    """Paragraphs after the last marked part are the article's own."""
    last = max((place for place, part in enumerate(parts) if part.is_marked), default=-1)
    return [
        replace(part, address=ARTICLE) if place > last else part for place, part in enumerate(parts)
    ]


def read_mark(paragraph: str, above: Address) -> Part | None:
    """The marked part that a paragraph begins, given the part that stands above it."""
    found = _MARK.match(paragraph)
    if found is None:
        return None
    kind, label = _identify(found, above)
    if label is None:
        return None
    return Part(
        place_below(above, kind, label), found.group().strip(), paragraph[found.end() :].strip()
    )


def _identify(found: re.Match[str], above: Address) -> tuple[str, str | None]:
    kind = next(name for name in _MARKS if found[name])
    printed = found[kind]
    if kind == "fraccion" and printed in ("C", "D", "L", "M") and _follows(above, printed):
        return "apartado", printed.lower()
    if kind == "fraccion":
        return kind, roman_label(printed)
    return kind, fold(printed)


def _follows(above: Address, letter: str) -> bool:
    """Whether the letter goes on a list of letters."""
    last = next((label for kind, label in reversed(above) if kind == "apartado"), "")
    return bool(last) and ord(letter.lower()) == ord(last) + 1


def place_below(above: Address, kind: str, label: str) -> Address:
    """The address of a mark that follows the part ``above``: beside its like, else below it."""
    for depth, (known, _) in enumerate(above):
        if known == kind:
            return (*above[:depth], (kind, label))
    return (*above, (kind, label))


def roman_label(printed: str) -> str | None:
    """A fraction's label in digits, with its suffix: ``XIV Bis`` is ``14 bis``."""
    number = re.match(r"[IVXLC]+", printed)
    value = roman_value(number.group()) if number else None
    if number is None or value is None:
        return None
    return f"{value} {canonical_suffix(printed[number.end() :])}".strip()
