"""Picks, among lines that look like article headings, those that are.

A line may begin "Artículo 114." because an article begins, because a cross-reference was
wrapped there, or because another law is quoted. Articles of one instrument rise by small
steps; the others break the rise. The best rising run is found by dynamic programming.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.law.labels import PrintedLabel, Style

LOOK_BACK = 60
"""How many earlier candidates a heading may follow on from."""

STEP_COST = 0.15
MOST_STEP_COST = 3.0
"""Each missing number costs a little, up to a limit: whole chapters may be repealed."""

REPEAT_COST = 0.7
FALL_COST = 3.5
STYLE_COST = 1.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that begins as an article does.

    ``position`` is the line's position among the lines looked at; ``weight`` says how
    much it looks like a heading (see ``weigh``).
    """

    position: int
    printed: PrintedLabel
    weight: float


def weigh(printed: PrintedLabel, *, starts_paragraph: bool, after_full_stop: bool) -> float:
    """How much a line looks like a heading: 1 for a plain one, less for a doubtful one."""
    weight = 1.0 if printed.is_firm else 0.45
    if starts_paragraph:
        weight += 0.3
    if not after_full_stop:
        weight -= 0.6
    return weight


def rising_run(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that together rise best, in printed order.

    Args:
        candidates: In printed order.

    Returns:
        A subsequence; empty only where there are no candidates worth taking.
    """
    best: list[float] = []
    previous: list[int | None] = []
    for index, candidate in enumerate(candidates):
        score, origin = candidate.weight - _first_cost(candidate), None
        for other in range(max(0, index - LOOK_BACK), index):
            chained = best[other] + candidate.weight - _cost(candidates[other], candidate)
            if chained > score:
                score, origin = chained, other
        best.append(score)
        previous.append(origin)
    if not best or max(best) <= 0:
        return []
    chosen: list[Candidate] = []
    at: int | None = max(range(len(best)), key=lambda i: best[i])
    while at is not None:
        chosen.append(candidates[at])
        at = previous[at]
    return chosen[::-1]


def _first_cost(candidate: Candidate) -> float:
    number, second, _ = candidate.printed.key
    missing = number - 1 + (max(0, second - 1) if second < 100 else 0)
    return min(STEP_COST * missing, 2.0)


def _cost(before: Candidate, after: Candidate) -> float:
    """What it costs to believe that ``after`` follows ``before``."""
    cost = 0.0 if _alike(before.printed, after.printed) else STYLE_COST
    one, other = before.printed.key, after.printed.key
    if other == one:
        return cost + REPEAT_COST
    if other[0] == one[0]:
        return cost + (0.05 if other > one else 0.4)
    if other[0] < one[0]:
        return cost + FALL_COST
    return cost + min(STEP_COST * (other[0] - one[0] - 1), MOST_STEP_COST)


def _alike(one: PrintedLabel, other: PrintedLabel) -> bool:
    words = {Style.ORDINAL, Style.UNICO}
    return (one.style in words) == (other.style in words) and one.has_word == other.has_word
