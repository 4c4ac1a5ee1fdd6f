"""A law as it stands between two editions, and what its own editions do to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Final

from tests.accuracy.chains.bodies import Body, Elision, listing_body, plain_body, text_of
from tests.accuracy.chains.copy import LawName
from tests.accuracy.chains.days import Start
from tests.accuracy.chains.decrees import Reference
from tests.accuracy.chains.edits import Kind, make_edit
from tests.accuracy.chains.orders import Edit
from tests.accuracy.chains.truth import History, LawTruth, Stop

_CORRECTED: Final = ("treinta", "cabales")


@dataclass(frozen=True, slots=True)
class Print:
    """Where paragraphs of an article were printed last, and which."""

    by: Reference
    paragraphs: tuple[str, ...]


@dataclass(slots=True)
class Law:
    """A law in force: its articles by label, its history, and where each was printed last.

    ``doubled`` is the number that two of its articles bear; ``closed`` are those that no later
    event may touch, since nobody can know what they say.
    """

    name: LawName
    code: str
    published: date
    bodies: dict[str, Body]
    history: History = field(default_factory=History)
    doubled: str = ""
    closed: set[str] = field(default_factory=set)
    prints: dict[str, Print] = field(default_factory=dict)

    def enact(self, start: Start, transitories: Sequence[str]) -> None:
        """Begin its history; its articles are those of its own edition."""
        for label, body in self.bodies.items():
            self.history.say(path_of(label), start.of(label), text_of(body))
            paragraphs = tuple(part.printed for part in body)
            self.prints[label] = Print(Reference(self.name.accusative, self.published), paragraphs)
        for place, words in enumerate(transitories, start=1):
            path = "trans-unico" if len(transitories) == 1 else f"trans-{place}"
            self.history.say(path, start.day, words)
        if self.doubled:
            self.closed |= {self.doubled, f"{self.doubled}~2"}

    def find_edit(self, kind: Kind, dice: Random, style: Elision, touched: set[str]) -> Edit | None:
        """A change of that kind to some article that is not touched yet."""
        labels = [label for label in self.bodies if label not in self.closed | touched]
        for label in dice.sample(labels, len(labels)):
            edit = make_edit(kind, dice, label, self.bodies[label], style)
            if edit and (edit.label == label or edit.label not in self.prints):
                return edit
        return None

    def apply(self, edit: Edit, day: date, by: Reference, *, is_alone: bool = True) -> None:
        """Let an article say what a decree makes of it.

        One that ``is_alone`` changes no other law: "in its article 5" says enough there.
        """
        self.history.say(path_of(edit.label), day, text_of(edit.after) if edit.after else None)
        self.prints[edit.label] = Print(by, (edit.wording or ()) if is_alone else ())
        if edit.after is None:
            self.bodies.pop(edit.label, None)
        else:
            self.bodies[edit.label] = edit.after

    def stop(self, labels: tuple[str, ...], day: date, edition: str) -> None:
        """Say that a change of these articles cannot be applied."""
        self.closed |= set(labels)
        paths = tuple(path_of(label) for label in labels)
        self.history.stops.append(Stop(paths, day, edition))

    def truth(self) -> LawTruth:
        """All that is true of it."""
        versions, stops = self.history.versions(), tuple(self.history.stops)
        name = self.name
        return LawTruth(name.title, name.kind, self.code, self.published, versions, stops)


def path_of(label: str) -> str:
    """The address of an article inside its law.

    Example:
        >>> path_of("8 bis"), path_of("7~2")
        ('art-8-bis', 'art-7~2')
    """
    return f"art-{label.replace(' ', '-')}"


def articles(dice: Random, count: int, doubled: str = "") -> dict[str, Body]:
    """Articles of every shape, in any order; the number ``doubled`` stands twice."""
    point = dice.choice((".", ".", ".-"))
    shapes = [
        plain_body(dice, 1),
        plain_body(dice, 2),
        plain_body(dice, 3),
        listing_body(dice, point, has_incisos=True, is_closed=False),
        listing_body(dice, point, has_incisos=False, is_closed=True),
        listing_body(dice, point, has_incisos=False, is_closed=False),
    ]
    shapes += [plain_body(dice, dice.randint(1, 3)) for _ in range(count - len(shapes))]
    dice.shuffle(shapes)
    bodies: dict[str, Body] = {}
    for place, body in enumerate(shapes[:count], start=1):
        bodies[str(place)] = body
        if str(place) == doubled:
            bodies[f"{doubled}~2"] = plain_body(dice, 1)
    return bodies


def with_words(body: Body, says: str, must_say: str) -> Body:
    """The body, some words of it corrected."""
    return tuple(replace(part, words=part.words.replace(says, must_say)) for part in body)


def misprint(dice: Random, law: Law) -> tuple[str, str, str] | None:
    """A label, some words printed in it, once and last by one law or decree, and better ones."""
    labels = [
        label for label in law.bodies if label not in law.closed and law.prints[label].paragraphs
    ]
    for label in dice.sample(labels, len(labels)):
        words = dice.choice(law.prints[label].paragraphs).split()
        start = dice.randrange(1, max(2, len(words) - 4))
        says = words[start : start + 4]
        phrase = " ".join(says).rstrip(".,;:")
        if len(says) == 4 and text_of(law.bodies[label]).count(phrase) == 1:
            return label, phrase, f"{' '.join(says[:2])} {' '.join(_CORRECTED)}"
    return None
