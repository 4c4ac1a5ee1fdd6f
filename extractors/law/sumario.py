"""Reads an edition's own table of contents (sumario, contenido, índice)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.law.prose import Fragment, Vocabulary, running_text
from extractors.law.structure import Named, Role
from extractors.law.titles import clean_title
from extractors.model import Page

_PAGE_AT_END = re.compile(r"(?:[\s.…_]{2,}|\s)(?P<page>\d{1,3})\s*$")
_LEADERS = re.compile(r"[\s.…_]{4,}$")
_FOLIO = re.compile(r"\b(\d{1,4})\b")
MOST_PAGES = 2
"""A sumario stands on the first pages."""

MOST_ENTRY_LINES = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One matter that the sumario announces, and the PDF page that it names."""

    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Sumario:
    """The entries with pages, and the lines ``[start, end)`` that they stand on."""

    entries: tuple[Entry, ...]
    start: int
    end: int


def read_sumario(
    named: Sequence[Named], pages: Sequence[Page], vocabulary: Vocabulary
) -> Sumario | None:
    """The sumario's entries, or ``None`` where none names a page.

    An entry ends at the line that ends with a page number; pages are counted as the
    edition's own first folio has it.
    """
    head = next((i for i, n in enumerate(named) if n.role is Role.SUMARIO), None)
    if head is None or named[head].line.page > MOST_PAGES:
        return None
    shift = _folio_shift(pages)
    entries: list[Entry] = []
    pending: list[Named] = []
    end = head + 1
    for position in range(head + 1, len(named)):
        item = named[position]
        if item.line.page > named[head].line.page or len(pending) > MOST_ENTRY_LINES:
            break
        pending.append(item)
        page = _page_named(item, pages, shift)
        if page is not None:
            entries.append(Entry(_title(pending, vocabulary), page))
            pending = []
            end = position + 1
    return Sumario(tuple(e for e in entries if e.title), head, end) if entries else None


def _page_named(item: Named, pages: Sequence[Page], shift: int) -> int | None:
    """The PDF page that the line's last number names, set apart from its words."""
    words = item.line.words
    match = _PAGE_AT_END.search(item.text)
    if match is None or len(words) < 2:
        return None
    gap = words[-1].box.x0 - words[-2].box.x1
    apart = gap > 2 * (words[-1].box.bottom - words[-1].box.top) or _LEADERS.search(
        item.text[: match.start("page")]
    )
    page = int(match["page"]) - shift
    return page if apart and 1 <= page <= len(pages) else None


def _title(lines: Sequence[Named], vocabulary: Vocabulary) -> str:
    """The entry's words: from its last paragraph start on, without leaders and number."""
    start = max((i for i, n in enumerate(lines) if _opens_entry(n)), default=0)
    words = [Fragment(n.line) for n in lines[start:]]
    text = running_text(words, vocabulary).replace("\n", " ")
    whole = " ".join(text.split())
    return clean_title(_LEADERS.sub("", _PAGE_AT_END.sub("", whole)))


def _opens_entry(item: Named) -> bool:
    first = item.line.words[0].text
    return item.line.starts_paragraph and len(first) > 1 and first[:2].isupper()


def _folio_shift(pages: Sequence[Page]) -> int:
    """Printed folio minus PDF page, as the second page's running head has it."""
    for page in pages[1:4]:
        for line in page.furniture:
            edges = [line.words[0].text, line.words[-1].text]
            numbers = [int(m[1]) for text in edges if (m := _FOLIO.fullmatch(text))]
            if numbers:
                return numbers[0] - page.number if abs(numbers[0] - page.number) < 2000 else 0
    return 0
