"""Tells by the folios of a document's running heads where a page is missing.

Folios prove it only where they rise by one from page to page everywhere else: on real
pages many are misread, and extracts begin anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.law.nameplate import read_masthead
from extractors.law.running_heads import read_running_heads
from extractors.model import Page, TextLayer

MOST_MISSING = 4
"""A wider step is another part of an edition, not a page lost."""

LEAST_STEPS = 1
LEAST_RECOGNISED_STEPS = 4
"""So many steps of one prove the folios; more where they were recognised on images."""

Numbered = tuple[int, int]
"""A page and its folio."""


def find_missing(pages: Sequence[Page]) -> dict[int, tuple[int, int]]:
    """The page after which pages are missing, with the folios of the first and last of them.

    Args:
        pages: Every page of one document, in order.

    Returns:
        At most one place; nothing where the folios prove nothing.
    """
    heads = read_running_heads(pages)
    if heads is None:
        return {}
    folios = list(heads.folios)
    if folios and folios[0][0] == 2 and read_masthead(pages[0], heads):
        folios.insert(0, (1, 1))  # which a masthead's page does not print
    steps = list(pairwise(folios))
    jumps = [step for step in steps if _lost(step)]
    if len(jumps) != 1 or len(steps) - 1 < _least_steps(pages):
        return {}
    ((page, folio), (following, _)), lost = jumps[0], _lost(jumps[0])
    if following != page + 1 or not 0 < lost <= MOST_MISSING:
        return {}
    return {page: (folio + 1, folio + lost)}


def _lost(step: tuple[Numbered, Numbered]) -> int:
    """How many pages more the folios count than the document has."""
    (page, folio), (following, other) = step
    return (other - folio) - (following - page)


def _least_steps(pages: Sequence[Page]) -> int:
    is_printed = all(page.text_layer is TextLayer.DIGITAL for page in pages)
    return LEAST_STEPS if is_printed else LEAST_RECOGNISED_STEPS
