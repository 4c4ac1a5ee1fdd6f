"""Reads what a document says of itself: its kind, whose it is, its date and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extractors.law.attribution import (
    Attribution,
    attribute_form,
    attribute_heads,
    attribute_law,
    attribute_masthead,
    attribute_text,
)
from extractors.law.dates import find_dates
from extractors.law.document_kind import KindFound, is_web_print, kind_of_text, says_compiled
from extractors.law.letters import fold
from extractors.law.nameplate import Masthead, read_masthead
from extractors.law.running_heads import RunningHeads, read_running_heads
from extractors.model import DocumentFacts, DocumentKind, Finding, FindingKind, Page, TextLayer

EARLIEST_YEAR = 1860
"""No gazette that we watch is older; an earlier date was read amiss."""

_MASTHEAD_PAGES = 2
_FEW_PAGES_AHEAD = 60
"""A number's own folios stay below this; a volume's, that run on, soon exceed it."""

_STATED_PAGES = re.compile(r"consta\s+de\s+(\d{1,4})\s+paginas")
_WEB_DATE = re.compile(r"^dof:\s*")
_LISTED_PAGE = re.compile(r"(?:\.\s?\.|…|\s)(\d{1,4})\s*$")


def read_facts(pages: Sequence[Page]) -> tuple[DocumentFacts, tuple[Finding, ...]]:
    """What the document says of itself, and what was surprising about it.

    Args:
        pages: Every page of one document, in order.

    Returns:
        The facts, each ``None`` where the document does not print it, and the findings:
        no jurisdiction, no date (of a gazette's pages), an impossible date, a masthead
        and running heads that disagree.
    """
    heads = read_running_heads(pages)
    masthead = _find_masthead(pages, heads)
    if masthead is None and heads and not any(head.gazette for head in heads.heads):
        heads = None if says_compiled(pages) else heads
    kind, kind_basis = _kind(pages, masthead, heads)
    attribution = _attribute(pages, masthead, heads)
    day, day_basis = _date(pages, masthead, heads)
    printed = [one for one in (masthead, heads) if one]
    facts = DocumentFacts(
        kind=kind,
        text_layer=text_layer_of(pages),
        jurisdiction=attribution[0] if attribution else None,
        publication_date=day if day and day.year >= EARLIEST_YEAR else None,
        number=next((one.number for one in printed if one.number), None),
        volume=masthead.volume if masthead else None,
        section=next((one.section for one in printed if one.section), None),
        kind_basis=kind_basis,
        jurisdiction_basis=attribution[1] if attribution else None,
        publication_date_basis=day_basis,
    )
    return facts, tuple(_findings(facts, day, masthead, heads))


def text_layer_of(pages: Sequence[Page]) -> TextLayer:
    """The text layer that all pages share that are not blank; ``MIXED`` where they differ."""
    layers = {
        page.text_layer
        for page in pages
        if page.lines or page.furniture or page.text_layer is not TextLayer.DIGITAL
    }
    if not layers:
        return TextLayer.DIGITAL
    return layers.pop() if len(layers) == 1 else TextLayer.MIXED


def _find_masthead(pages: Sequence[Page], heads: RunningHeads | None) -> Masthead | None:
    """The masthead of page 1, or of page 2 behind a leaf that has none."""
    for page in pages[:_MASTHEAD_PAGES]:
        masthead = read_masthead(page, heads)
        if masthead:
            return masthead
        if heads and heads.on_page(page.number):
            return None
    return None


def _kind(
    pages: Sequence[Page], masthead: Masthead | None, heads: RunningHeads | None
) -> KindFound:
    if masthead and _is_whole(pages, masthead, heads):
        return DocumentKind.EDITION, f"masthead, page {masthead.page}"
    if masthead:
        return DocumentKind.EDITION_EXTRACT, "masthead, and pages that do not follow it"
    if heads:
        return DocumentKind.EDITION_EXTRACT, "running heads without a masthead"
    return kind_of_text(pages)


def _is_whole(pages: Sequence[Page], masthead: Masthead, heads: RunningHeads | None) -> bool:
    """Whether the pages behind a masthead are the ones that follow it in print."""
    first = pages[masthead.page - 1]
    stated = _STATED_PAGES.search(fold(" ".join(line.text for line in first.lines)))
    if stated and len(pages) - masthead.page + 1 < int(stated.group(1)):
        return False
    ahead = _pages_ahead(masthead, heads)
    if ahead <= 0:
        return True
    listed = any(1 < page <= masthead.page + ahead for page in _listed_pages(first))
    return not listed and ahead >= _FEW_PAGES_AHEAD


def _pages_ahead(masthead: Masthead, heads: RunningHeads | None) -> int:
    """How many printed pages lie between the masthead and the page behind it."""
    if heads is None:
        return 0
    own = heads.on_page(masthead.page)
    start = own.folio if own and own.folio else 1
    after = [(page, folio) for page, folio in heads.folios if page > masthead.page]
    steps = [folio - start - (page - masthead.page) for page, folio in after[:5]]
    return sorted(steps)[len(steps) // 2] if steps else 0


def _listed_pages(page: Page) -> list[int]:
    """The page numbers at the ends of lines, as a table of contents prints them."""
    texts = [line.text for line in page.lines if not find_dates(line.text)]
    return [int(match.group(1)) for text in texts if (match := _LISTED_PAGE.search(text))]


def _attribute(
    pages: Sequence[Page], masthead: Masthead | None, heads: RunningHeads | None
) -> Attribution | None:
    if masthead or heads:
        found = (masthead and attribute_masthead(masthead)) or (heads and attribute_heads(heads))
        return found or attribute_text(pages) or (heads and attribute_form(heads)) or None
    return attribute_law(pages) or attribute_text(pages)


def _date(
    pages: Sequence[Page], masthead: Masthead | None, heads: RunningHeads | None
) -> tuple[date | None, str | None]:
    if masthead and masthead.date:
        return masthead.date, f"masthead, page {masthead.page}"
    if heads and heads.date:
        return heads.date, "running heads"
    if pages and is_web_print(pages[0]):
        return _web_date(pages[0])
    return None, None


def _web_date(page: Page) -> tuple[date | None, str | None]:
    for line in page.lines[:5]:
        found = find_dates(line.text)
        if found and _WEB_DATE.match(fold(line.text)):
            return found[0].date, "head of the web page"
    return None, None


def _findings(
    facts: DocumentFacts, day: date | None, masthead: Masthead | None, heads: RunningHeads | None
) -> Iterator[Finding]:
    if facts.jurisdiction is None:
        yield Finding(FindingKind.JURISDICTION_UNKNOWN, None, "no masthead, head or title says it")
    is_gazette = facts.kind in (DocumentKind.EDITION, DocumentKind.EDITION_EXTRACT)
    if day is None and is_gazette:
        yield Finding(FindingKind.DATE_UNKNOWN, None, "neither masthead nor running heads print it")
    if day and day.year < EARLIEST_YEAR:
        yield Finding(FindingKind.DATE_IMPLAUSIBLE, 1, f"{day} is before {EARLIEST_YEAR}")
    if masthead and heads:
        yield from _disagreements(masthead, heads)


def _disagreements(masthead: Masthead, heads: RunningHeads) -> Iterator[Finding]:
    pairs = (
        ("date", masthead.date, heads.date),
        ("number", masthead.number, heads.number),
        ("section", masthead.section, heads.section),
    )
    for name, above, running in pairs:
        if above and running and above != running:
            detail = f"{name}: the masthead prints {above}, the running heads {running}"
            yield Finding(FindingKind.STATED_FACT_DIFFERS, masthead.page, detail)
