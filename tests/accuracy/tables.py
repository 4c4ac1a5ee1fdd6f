"""Tables in Markdown, and the figures in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; the first column leans left, the others right."""
    rules = [":--", *("--:" for _ in headings[1:])]
    lines = [headings, rules, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def share(value: float | None, digits: int = 3) -> str:
    """A share between 0 and 1, or a dash where there is nothing to measure."""
    return "–" if value is None else f"{value:.{digits}f}"


def percent(value: float | None) -> str:
    """A share as a percentage with two decimals."""
    return "–" if value is None else f"{100 * value:.2f} %"


def confusion(pairs: Iterable[tuple[int, int]]) -> str:
    """Pages by columns printed (rows) and columns read (columns)."""
    counts = Counter(pairs)
    kinds = sorted({number for pair in counts for number in pair})
    rows = [
        [f"**{printed}** printed", *(str(counts[printed, read] or "·") for read in kinds)]
        for printed in kinds
        if any(counts[printed, read] for read in kinds)
    ]
    return table(["", *(f"{read} read" for read in kinds)], rows)
