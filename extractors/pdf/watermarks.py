"""Finds what is printed over a page's words: watermarks turned, large, or strewn.

No colour is asked for. A watermark shows itself by its angle, by covering smaller words,
by what it says, or by spelling that with single letters set far apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from extractors.model import Box, Word
from extractors.pdf.rows import Chunk

LARGE = 2.2
"""A word so many times as high as the page's words may be printed over them ..."""

FEWEST_COVERED = 2
"""... and is, if the middles of so many of them lie under it, ..."""

SAME_SIZE = 0.05
"""... and so are the words whose size differs from its by no more than this share."""

MOST_LONE = 400
"""More lone capitals than this are letter-spaced print: no watermark is strewn among them."""

STEP_SHARE = 0.25
"""Strewn letters stand in even steps, but for this share of a step."""

LEGENDS = (
    "CONSULTA",
    "INFORMATIVO",
    "BORRADOR",
    "PROYECTO",
    "CANCELADO",
    "COPIA",
    "VALOR",
    "LEGAL",
)
_LEGEND = re.compile(
    r"(?:(?:S[ÓO]LO|COPIA|DOCUMENTO|VERSI[ÓO]N|EJEMPLAR|TEXTO|PARA|DE|NO|SIN|VALOR|LEGAL|OFICIAL|"
    r"CONSULTA|INFORMATIV[OA]|VALIDEZ|CERTIFICADA)\s*)+"
)
_SAYS = re.compile(
    r"\bSIN\s+VAL(?:OR|IDEZ)\s+(?:LEGAL|OFICIAL)|COPIA\s+SIN\s+VALOR|(?:PARA|DE)\s+CONSULTA|INFORMATIV"
)


def find_overprint(words: Sequence[Word], typical: float, *, is_drawn: bool = True) -> set[int]:
    """Positions of the words that are printed over the others.

    Words that are turned, unless most of the page is; large words that cover smaller
    ones, with all words of their size; and single capitals that spell a legend such as
    "COPIA" in even steps down or up the page.

    Args:
        words: The page's words, in any order.
        typical: The usual height of the words, in points.
        is_drawn: Whether the words' boxes are where they are drawn; those of words
            recognised on an image tell only whether they are turned.
    """
    turned = {at for at, word in enumerate(words) if not word.is_upright}
    if len(turned) * 2 > len(words):
        turned = set()
    if not is_drawn:
        return turned
    upright = [at for at in range(len(words)) if at not in turned]
    return turned | _covering(words, upright, typical) | _strewn(words, upright)


def is_legend(chunk: Chunk) -> bool:
    """Whether a chunk by itself says what a watermark says ("COPIA SIN VALOR LEGAL").

    Example:
        >>> from extractors.model import Box, Word
        >>> box = Box(0, 0, 80, 10)
        >>> words = [Word(text, box, 0, 1, 10.0) for text in ("SIN", "VALOR", "LEGAL")]
        >>> is_legend(Chunk(tuple(words), box)), is_legend(Chunk(tuple(words[1:2]), box))
        (True, False)
    """
    text = chunk.text.strip(' .-*"“”')
    return bool(_LEGEND.fullmatch(text) and _SAYS.search(text))


def _covering(words: Sequence[Word], upright: Sequence[int], typical: float) -> set[int]:
    large = [at for at in upright if words[at].size >= LARGE * typical]
    if not large:
        return set()
    small = [words[at] for at in upright if words[at].size < LARGE * typical]
    sizes = [words[at].size for at in large if _covers(words[at].box, small)]
    return {
        at for at in large if any(abs(words[at].size - size) <= SAME_SIZE * size for size in sizes)
    }


def _covers(box: Box, small: Sequence[Word]) -> bool:
    covered = 0
    for word in small:
        x, y = _middle(word.box)
        covered += box.x0 < x < box.x1 and box.top < y < box.bottom
        if covered >= FEWEST_COVERED:
            return True
    return False


def _strewn(words: Sequence[Word], upright: Sequence[int]) -> set[int]:
    letters = [at for at in upright if len(words[at].text) == 1 and words[at].text.isupper()]
    found: set[int] = set()
    if min(map(len, LEGENDS)) <= len(letters) <= MOST_LONE:
        for legend in LEGENDS:
            found.update(at for run in _spellings(words, letters, legend) for at in run)
    return found


def _spellings(words: Sequence[Word], letters: Sequence[int], legend: str) -> Iterator[list[int]]:
    """Runs of letters that spell the legend in even steps aslant of the lines."""
    by_letter = {
        letter: [at for at in letters if words[at].text == letter] for letter in set(legend)
    }
    size = median(words[at].size for at in letters)
    for first in by_letter[legend[0]]:
        for second in by_letter[legend[1]]:
            (x, y), (x2, y2) = _middle(words[first].box), _middle(words[second].box)
            step = (x2 - x, y2 - y)
            if second == first or step[0] < 0 or abs(step[1]) < size / 2:
                continue
            run = _walk(words, by_letter, legend, first, step)
            if run:
                yield run


def _walk(
    words: Sequence[Word],
    by_letter: dict[str, list[int]],
    legend: str,
    first: int,
    step: tuple[float, float],
) -> list[int]:
    """The letters of the legend from ``first`` on, or nothing where one is not in its place."""
    run = [first]
    x0, y0 = _middle(words[first].box)
    reach = STEP_SHARE * max(abs(step[0]), abs(step[1]))
    for count, letter in enumerate(legend[1:], start=1):
        x, y = x0 + count * step[0], y0 + count * step[1]
        near = [at for at in by_letter[letter] if _is_near(words[at].box, x, y, reach)]
        if not near:
            return []
        run.append(near[0])
    return run


def _is_near(box: Box, x: float, y: float, reach: float) -> bool:
    middle = _middle(box)
    return abs(middle[0] - x) <= reach and abs(middle[1] - y) <= reach


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
