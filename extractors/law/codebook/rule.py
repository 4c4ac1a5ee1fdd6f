"""A form of words that answers a criterion, and how such forms are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.law.codebook.coded import Confidence

HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of words that answers a criterion.

    Args:
        name: What records say read the answer.
        criterion: The criterion's code.
        value: The answer.
        confidence: How sure the form is.
        pattern: What a sentence must hold.
        unless: What it must not hold.
    """

    name: str
    criterion: str
    value: str
    confidence: Confidence
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def holds(self, folded: str) -> bool:
        """Whether a folded sentence answers the criterion."""
        return bool(self.pattern.search(folded)) and not (
            self.unless and self.unless.search(folded)
        )


def phrase(pattern: str) -> re.Pattern[str]:
    r"""Return a pattern for folded text, in which a blank stands for any run of blanks.

    Example:
        >>> bool(phrase("trata de personas").search("la trata  de personas"))
        True
    """
    return re.compile(pattern.replace(" ", r"\s+"))


def make_rule(
    name: str,
    answer: tuple[str, str],
    confidence: Confidence,
    pattern: str,
    unless: str | None = None,
) -> Rule:
    """Return a rule from patterns as `phrase` reads them; ``answer`` is criterion and value."""
    criterion, value = answer
    against = phrase(unless) if unless else None
    return Rule(name, criterion, value, confidence, phrase(pattern), against)
