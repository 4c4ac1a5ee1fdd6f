"""Transitory articles that say from when a text binds, and the days that follow from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from pipelines.demo.printed import long_date


class Rule(StrEnum):
    """How a day is given."""

    NEXT_DAY = "the next day"
    SAME_DAY = "the same day"
    THIRTY_DAYS = "thirty days later"
    FIXED_DAY = "a fixed day"
    EXCEPTION = "one article later than the others"
    UNSAID = "no day at all"


@dataclass(frozen=True, slots=True)
class Start:
    """From when a text binds; ``words`` say so, and are empty where it does not say.

    A text that says nothing is told from its publication: that rule has a name, and is no guess.
    """

    words: str
    day: date
    later: dict[str, date] = field(default_factory=dict)

    def of(self, label: str) -> date:
        """The day of one article."""
        return self.later.get(label, self.day)


def any_rule(dice: Random) -> Rule:
    """Mostly the next day, as in the gazettes."""
    others = (Rule.SAME_DAY, Rule.THIRTY_DAYS, Rule.FIXED_DAY, Rule.EXCEPTION)
    return dice.choice((Rule.NEXT_DAY, Rule.NEXT_DAY, Rule.NEXT_DAY, *others))


def start_of(
    rule: Rule, dice: Random, subject: str, published: date, labels: Sequence[str]
) -> Start:
    """The words and days of a rule; ``labels`` are the articles that may be excepted."""
    fixed, later = (published + timedelta(dice.randint(5, 45)) for _ in range(2))
    begins = f"{subject} entrará en vigor"
    next_day = f"{begins} al día siguiente de su publicación en el Periódico Oficial"
    match rule:
        case Rule.UNSAID:
            return Start("", published)
        case Rule.SAME_DAY:
            return Start(f"{begins} el día de su publicación en el Periódico Oficial.", published)
        case Rule.THIRTY_DAYS:
            words = f"{begins} a los treinta días naturales siguientes al de su publicación."
            return Start(words, published + timedelta(30))
        case Rule.FIXED_DAY:
            return Start(f"{begins} el {long_date(fixed)}.", fixed)
        case Rule.EXCEPTION if labels:
            label = dice.choice(labels)
            but = dice.choice(("con excepción del", "salvo el"))
            words = f"{next_day}, {but} artículo {label.title()}, que entrará en vigor el"
            day = published + timedelta(1)
            return Start(f"{words} {long_date(later)}.", day, {label: later})
        case _:
            return Start(f"{next_day}.", published + timedelta(1))
