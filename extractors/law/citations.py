"""Finds other laws quoted below a text's last article: they are none of its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.law.formulas import ends_sentence
from extractors.law.numerals import plain
from extractors.law.structure import Named, Role

HEADING_REACH = 6
"""A quoted article stands at most so many lines below the name of its law."""

LONGEST_LEAD = 14
"""A paragraph that leads to the quotation has at most so many lines."""

_LAW = re.compile(r"\W*(?:constitucion|ley|codigo|reglamento|convencion|estatuto)\b")
_ENUMERATED = re.compile(r"\W*(?:[IVXLC]+|[a-zñ]|\d{1,3})\s?[.)\-–]")


def start_of_citation(named: Sequence[Named], start: int, end: int) -> int | None:
    """Where, below the article that begins at ``start``, other laws are quoted.

    They are where a paragraph names a law in capitals and an article follows that is
    none of the text's own. The paragraph that leads to them ("… lo que marcan los
    ordenamientos siguientes:") goes with them.

    Args:
        named: Every line of the document, with roles.
        start: The line of the text's last article.
        end: One past the last line that may be that article's.
    """
    foreign = [at for at in range(start + 1, end) if named[at].role is Role.ARTICLE]
    headings = [at for at in range(start + 1, end) if _names_law(named, at)]
    if not any(0 < at - heading <= HEADING_REACH for at in foreign for heading in headings):
        return None
    return _with_lead(named, start, headings[0])


def _names_law(named: Sequence[Named], at: int) -> bool:
    item = named[at]
    capitals = [word.text for word in item.line.words[:4] if any(c.isalpha() for c in word.text)]
    return (
        item.role in (Role.BODY, Role.DECREE)
        and item.line.starts_paragraph
        and bool(_LAW.match(plain(item.text)))
        and len(capitals) > 1
        and all(word.isupper() for word in capitals)
        and ends_sentence(named[at - 1].text)
    )


def _with_lead(named: Sequence[Named], start: int, heading: int) -> int:
    """The heading, or the first line of the paragraph above it that ends in a colon."""
    if not named[heading - 1].text.rstrip().endswith(":"):
        return heading
    for at in range(heading - 1, max(start, heading - 1 - LONGEST_LEAD), -1):
        if named[at].line.starts_paragraph:
            own = _ENUMERATED.match(named[at].text) or not ends_sentence(named[at - 1].text)
            return heading if own else at
    return heading
