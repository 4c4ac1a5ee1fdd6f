"""One answer that a provision gives to a criterion, with the words that give it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a rule is: how seldom its form of words says something else."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Coded:
    """What a provision's words answer to one criterion.

    ``quote`` is ``text[start:end]`` of the provision; ``rule`` names the rule that read it.
    ``LOW`` is a mere mention: enough not to call the criterion absent, and no more.
    """

    criterion: str
    value: str
    quote: str
    start: int
    end: int
    confidence: Confidence
    rule: str
