"""Pages made of lines, for readers that look at pages and not at files."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Box, Line, Page, TextLayer, Word

WIDTH, HEIGHT = 612.0, 792.0
SMALL, LARGE = 9.0, 30.0
HEAD_TOP, MASTHEAD_TOP, BODY_TOP = 20.0, 40.0, 140.0
_LEADING = 6.0


def set_line(text: str, page: int, top: float, size: float = SMALL, x0: float = 54.0) -> Line:
    """One line of words at ``top``, each as wide as its letters."""
    words: list[Word] = []
    left = x0
    for printed in text.split():
        right = left + 0.5 * size * len(printed)
        box = Box(left, top, right, top + size)
        words.append(Word(printed, box, start=0, end=len(printed), size=size))
        left = right + 0.5 * size
    return Line(page, 1, tuple(words), Box(x0, top, left, top + size))


def set_page(
    number: int,
    texts: Sequence[str] = (),
    heads: Sequence[str] = (),
    *,
    top: float = BODY_TOP,
    layer: TextLayer = TextLayer.DIGITAL,
) -> Page:
    """One page: ``texts`` from ``top`` down, a ``#`` before those in large type."""
    lines: list[Line] = []
    for text in texts:
        size = LARGE if text.startswith("#") else SMALL
        lines.append(set_line(text.removeprefix("#"), number, top, size))
        top += size + _LEADING
    furniture = [
        set_line(text, number, HEAD_TOP + 12.0 * place) for place, text in enumerate(heads)
    ]
    return Page(number, WIDTH, HEIGHT, 1, layer, tuple(lines), tuple(furniture))


def set_edition(
    masthead: Sequence[str], body: Sequence[str], head: str = "", *, pages: int = 4, first: int = 2
) -> list[Page]:
    """A masthead over its first body, then pages under ``head``, whose ``{}`` is the folio.

    Args:
        masthead: The lines of page 1, above its body.
        body: The lines of every page.
        head: The running head of every page but the first; none if empty.
        pages: How many pages in all.
        first: The folio of page 2.
    """
    cover = set_page(1, [*masthead, *body], top=MASTHEAD_TOP)
    return [
        cover,
        *(
            set_page(number, body, [head.format(first + number - 2)] if head else [])
            for number in range(2, pages + 1)
        ),
    ]
