"""What a rule found in a passage, before it is quoted."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.passages import Passage


@dataclass(frozen=True, slots=True)
class Found:
    """An answer to a criterion, and the passage that gives it."""

    criterion: str
    value: str
    passage: Passage
    confidence: Confidence
    rule: str
