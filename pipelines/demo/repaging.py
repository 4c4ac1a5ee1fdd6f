"""The truth of a document whose printed pages share leaves, or are missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from pipelines.demo.composition import Composition, instruments_of
from pipelines.demo.sheets import Article, Continuation, Sheet, WideTable
from pipelines.demo.truth import InstrumentTruth, SpotTruth, Truth

WordPages = Sequence[Sequence[int]]


def word_pages_of(sheet: Sheet, composition: Composition) -> WordPages:
    """Per spot of the sheet's truth, the printed page of each word of its text."""
    found: list[list[int]] = []
    for instrument, placed in zip(instruments_of(sheet), composition.word_pages, strict=True):
        for block, pages in zip(instrument.blocks, placed, strict=True):
            if isinstance(block, Article):
                found.append(list(pages[-_count(block) :]))
            elif isinstance(block, Continuation | WideTable):
                found[-1] += pages
    return found


def _count(article: Article) -> int:
    cells = (cell for row in article.table for cell in row)
    return sum(len(text.split()) for text in (*article.paragraphs, *cells))


def on_leaves(truth: Truth, leaves: Sequence[Sequence[int]]) -> Truth:
    """The truth with leaves for pages; a leaf has the columns of all its pages."""
    if all(len(pages) == 1 for pages in leaves):
        return truth
    at = {page: leaf for leaf, pages in enumerate(leaves, start=1) for page in pages}
    columns = {
        str(leaf): sum(truth["columns"][str(page)] for page in pages)
        for leaf, pages in enumerate(leaves, start=1)
    }
    return _moved({**truth, "columns": columns}, at)


def without_pages(truth: Truth, missing: Set[int], word_pages: WordPages) -> Truth:
    """The truth of what is left when pages are lost.

    A provision whose label is lost is gone, whatever is left of its words; one whose later
    words are lost is cut where they were, and named in ``notes``. An instrument without
    its first page has no title; one without any page is gone. The changes that a decree
    makes to other laws are kept as they are: lose no page of those.
    """
    kept = [page for page in range(1, truth["pages"] + 1) if page not in missing]
    at = {page: place for place, page in enumerate(kept, start=1)}
    left = [place for place, one in enumerate(truth["instruments"]) if _pages(one, at)]
    spots, cut = _cut_spots(truth["spots"], at, word_pages)
    spots = [
        {**spot, "instrument": left.index(spot["instrument"])}
        for spot in spots
        if spot["instrument"] in left
    ]
    instruments = [
        _left_of(truth["instruments"][old], at, [s for s in spots if s["instrument"] == place])
        for place, old in enumerate(left)
    ]
    lost = ", ".join(str(page) for page in sorted(missing))
    shorter: Truth = {
        **truth,
        "columns": {str(place): truth["columns"][str(page)] for page, place in at.items()},
        "instruments": instruments,
        "spots": spots,
        "reform_notes": [note for note in truth["reform_notes"] if note["page"] in at],
        "notes": f"printed pages missing: {lost}; cut: {', '.join(cut) or 'none'}",
    }
    return _moved(shorter, at)


def _pages(instrument: InstrumentTruth, at: Mapping[int, int]) -> list[int]:
    span = range(instrument["first_page"], instrument["last_page"] + 1)
    return [page for page in span if page in at]


def _cut_spots(
    spots: Sequence[SpotTruth], at: Mapping[int, int], word_pages: WordPages
) -> tuple[list[SpotTruth], list[str]]:
    left, cut = [], []
    for spot, pages in zip(spots, word_pages, strict=True):
        if spot["page"] not in at:
            continue
        seen = next((n for n, page in enumerate(pages) if page not in at), len(pages))
        if seen < len(pages):
            cut.append(spot["label"])
            words = " ".join(spot["text"].split()[:seen])
            spot = {**spot, "text": words, "last_page": pages[max(0, seen - 1)]}
        left.append(spot)
    return left, cut


def _left_of(
    instrument: InstrumentTruth, at: Mapping[int, int], spots: Sequence[SpotTruth]
) -> InstrumentTruth:
    pages = _pages(instrument, at)
    labels = [spot["label"].rpartition("transitorio ") for spot in spots]
    return {
        **instrument,
        "title": instrument["title"] if pages[0] == instrument["first_page"] else "",
        "first_page": pages[0],
        "last_page": pages[-1],
        "articles": [label for _, mark, label in labels if not mark],
        "transitory": [label for _, mark, label in labels if mark],
    }


def _moved(truth: Truth, at: Mapping[int, int]) -> Truth:
    """The truth with each page at its new place."""
    return {
        **truth,
        "pages": max(at.values()),
        "instruments": [
            {**one, "first_page": at[one["first_page"]], "last_page": at[one["last_page"]]}
            for one in truth["instruments"]
        ],
        "spots": [
            {**one, "page": at[one["page"]], "last_page": at[one["last_page"]]}
            for one in truth["spots"]
        ],
        "reform_notes": [{**one, "page": at[one["page"]]} for one in truth["reform_notes"]],
    }
