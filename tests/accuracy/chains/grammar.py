"""The life of an invented law: one edition enacts it, later ones change it, and the truth is kept.

The same number and seed give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from pipelines.demo.sheets import EditionSheet
from tests.accuracy.chains.days import Rule
from tests.accuracy.chains.edits import Kind
from tests.accuracy.chains.events import Event, tell
from tests.accuracy.chains.story import Story
from tests.accuracy.chains.truth import LawTruth, Ordered

_USUAL: Final = (*(Event.AMENDS,) * 8, *Event)
_SHARE_WITH_SISTER: Final = 0.4


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen after the enactment; ``kinds`` and ``rule`` are of each decree.

    Where they are ``None`` the dice decide.
    """

    events: tuple[Event, ...] | None = None
    kinds: tuple[Kind, ...] | None = None
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Editions in order, what they order, and what is true of the laws that they print."""

    name: str
    sheets: tuple[EditionSheet, ...]
    orders: tuple[Ordered, ...]
    laws: tuple[LawTruth, ...]


def write_chain(number: int, seed: int, plan: Plan | None = None) -> Chain:
    """The chain of that number; others of the same seed are of other laws or jurisdictions.

    Args:
        number: Which one; it also says whose gazette prints it.
        seed: Other words, days and events by another seed.
        plan: What is to happen; three to twelve events of all kinds unless given.
    """
    plan = plan or Plan()
    dice = Random(f"{seed}/{number}")  # noqa: S311 - the same words each time
    story = Story(number, dice, plan.kinds, plan.rule)
    events = plan.events or _any_events(dice)
    doubled = str(dice.randint(3, 7)) if Event.DOUBLED in events else ""
    story.law = story.enact(story.names.own, dice.randint(8, 12), doubled=doubled)
    may_have_sister = len(events) > 1 and dice.random() < _SHARE_WITH_SISTER
    if Event.TWO_LAWS in events or may_have_sister:
        story.sister = story.enact(story.names.neighbour, 6)
    for event in events:
        tell(event, story)
    return Chain(
        name=f"{number} {story.setting.code} {story.names.own.title}",
        sheets=tuple(story.sheets),
        orders=tuple(story.orders),
        laws=tuple(law.truth() for law in story.laws),
    )


def _any_events(dice: Random) -> tuple[Event, ...]:
    """Three to twelve; a law is abrogated once, and late in its life."""
    events = [dice.choice(_USUAL) for _ in range(dice.randint(3, 12))]
    if Event.ABROGATION not in events:
        return tuple(events)
    others = [event for event in events if event is not Event.ABROGATION]
    place = len(others) * 2 // 3
    return (*others[:place], Event.ABROGATION, *others[place:])
