"""Weighs lines that begin as articles do, by what stands before them."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.law.formulas import ends_sentence
from extractors.law.sequence import Candidate, weigh
from extractors.law.structure import Named, Role


def weigh_line(named: Sequence[Named], position: int) -> float:
    """How much the line at ``position`` looks like the heading of a provision."""
    item = named[position]
    if item.printed is None:
        return 0.0
    before = named[position - 1] if position else None
    free = before is None or before.role is not Role.BODY or ends_sentence(before.text)
    return weigh(item.printed, starts_paragraph=item.line.starts_paragraph, after_full_stop=free)


def candidates(named: Sequence[Named], start: int, end: int, role: Role) -> list[Candidate]:
    """The lines of ``[start, end)`` that begin as articles do, each weighed."""
    return [
        Candidate(position, item.printed, weigh_line(named, position))
        for position in range(start, end)
        if (item := named[position]).role is role and item.printed is not None
    ]
