"""Reads an edition's own table of contents (sumario, contenido, índice)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extractors.law.prose import Fragment, Vocabulary, running_text
from extractors.law.structure import Named, Role
from extractors.law.titles import TitleBlock, clean_title, is_same_title
from extractors.model import Page

_LEADERS = re.compile(r"[\s.…_]{4,}$")
_FOLIO = re.compile(r"\b(\d{1,4})\b")
_LEAD = re.compile(r"^(?:[-\u2010-\u2015\u2212•●▪■*]+\s*|(?:\d{1,2}|[IVX]{1,5})\s?[.)]-?\s+)(?=\S)")
"""A dash, bullet or number that a list of matters puts before each."""

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
    end = head + 1
    for start, stop in _groups(named, head + 1):
        lines = named[start:stop]
        page = next((p for n in lines if (p := _page_named(n, pages, shift)) is not None), None)
        if page is not None:
            entries.append(Entry(_title(lines, vocabulary), page))
            end = stop
    return Sumario(tuple(e for e in entries if e.title), head, end) if entries else None


def _groups(named: Sequence[Named], start: int) -> list[tuple[int, int]]:
    """The paragraphs ``[start, stop)`` from here to the page's end, or to a long one."""
    page = named[start - 1].line.page
    groups: list[tuple[int, int]] = []
    for position in range(start, len(named)):
        item = named[position]
        if item.line.page > page:
            break
        if not groups or _opens_entry(item):
            groups.append((position, position + 1))
        else:
            groups[-1] = (groups[-1][0], position + 1)
    entries = [part for group in groups for part in _divide(named, group)]
    return list(takewhile(lambda entry: entry[1] - entry[0] <= MOST_ENTRY_LINES, entries))


def _divide(named: Sequence[Named], group: tuple[int, int]) -> list[tuple[int, int]]:
    """A paragraph that names several pages as one entry for each.

    Entries end with their page, unless the paragraph's first line names one and its last
    line none: then they begin with it.
    """
    start, stop = group
    paged = [position for position in range(start, stop) if _ends_apart(named[position])]
    if len(paged) < 2:
        return [group]
    begin = paged[0] == start and paged[-1] != stop - 1
    cuts = paged[1:] if begin else [at + 1 for at in paged if at + 1 < stop]
    return list(pairwise((start, *cuts, stop)))


def announced_titles(
    named: Sequence[Named], titles: Sequence[TitleBlock], begin: int
) -> tuple[list[TitleBlock], set[int]]:
    """Titles that a cover announces without page numbers, and where the body prints them.

    Returns:
        The title blocks of the cover, which open nothing themselves; and the starts of
        the blocks after the cover's page that print one of them again.
    """
    cover_page = named[begin].line.page if begin < len(named) else 1
    cover = [t for t in titles if named[t.start].line.page == cover_page == 1]
    body = [t for t in titles if named[t.start].line.page > cover_page]
    again = {block.start for title in cover if (block := _alike(title, body)) is not None}
    announced = [t for t in cover if _alike(t, body) is not None]
    return announced, again


def _alike(title: TitleBlock, others: Sequence[TitleBlock]) -> TitleBlock | None:
    """The block that prints the title again; another number is another instrument."""
    figures = re.findall(r"\d+", title.text)
    return next(
        (
            other
            for other in others
            if is_same_title(title, other) and re.findall(r"\d+", other.text) == figures
        ),
        None,
    )


def _page_named(item: Named, pages: Sequence[Page], shift: int) -> int | None:
    """The PDF page that the line's last number names, set apart from its words."""
    if not _ends_apart(item):
        return None
    page = int(item.line.words[-1].text.strip(".… ")) - shift
    return page if 1 <= page <= len(pages) else None


def _ends_apart(item: Named) -> bool:
    """Whether the line ends with a number after leaders or a wide gap."""
    words = item.line.words
    if len(words) < 2 or not words[-1].text.strip(".… ").isdigit():
        return False
    gap = words[-1].box.x0 - words[-2].box.x1
    wide = gap > 2 * (words[-1].box.bottom - words[-1].box.top)
    return wide or bool(_LEADERS.search(" ".join(w.text for w in words[:-1]) + " "))


def _title(lines: Sequence[Named], vocabulary: Vocabulary) -> str:
    """The entry's words, without leaders and page number."""
    shown = [replace(n.line, words=n.line.words[:-1]) if _ends_apart(n) else n.line for n in lines]
    text = running_text([Fragment(line) for line in shown], vocabulary)
    words = _LEAD.sub("", " ".join(text.split()), count=1)
    return clean_title(_LEADERS.sub("", words + " "))


def _opens_entry(item: Named) -> bool:
    lead = _LEAD.match(item.text)
    return item.line.starts_paragraph and item.text[lead.end() if lead else 0 :][:1].isupper()


def _folio_shift(pages: Sequence[Page]) -> int:
    """Printed folio minus PDF page, as the second page's running head has it."""
    for page in pages[1:4]:
        for line in page.furniture:
            edges = [line.words[0].text, line.words[-1].text]
            numbers = [int(m[1]) for text in edges if (m := _FOLIO.fullmatch(text))]
            if numbers:
                return numbers[0] - page.number if abs(numbers[0] - page.number) < 2000 else 0
    return 0
