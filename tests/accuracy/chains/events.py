"""What an edition brings, event by event: each is told on a story, which keeps the truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from extractors.model import Change
from pipelines.demo.printed import long_date
from tests.accuracy.chains.bodies import (
    Part,
    any_elision,
    end_of,
    plain_body,
    standing_fractions,
)
from tests.accuracy.chains.copy import LawName
from tests.accuracy.chains.days import Rule
from tests.accuracy.chains.decrees import Amending, Reference, decree_title, errata, ruling
from tests.accuracy.chains.orders import Edit, Order
from tests.accuracy.chains.reforms import whole
from tests.accuracy.chains.state import misprint, with_words
from tests.accuracy.chains.story import Story

_STRUCK: Final = "Declarada inválida."
_EFFECTS: Final = (
    "La declaratoria de invalidez surtirá sus efectos a partir de la notificación de estos puntos "
    "resolutivos al Congreso.",
    "La declaratoria de invalidez surtirá sus efectos a partir de la publicación de esta sentencia "
    "en el Periódico Oficial.",
    "",
)
_OUT_OF_TURN: Final = 12  # days after which a decree is published again
_NEVER: Final = 40  # so many articles beyond the last, there is none


class Event(StrEnum):
    """What an edition brings, as a test's sentence names it."""

    AMENDS = "a decree amends the law"
    TWO_LAWS = "one decree amends two laws"
    TWO_DECREES = "two decrees of one day amend different articles"
    ERRATA = "errata correct some words"
    RULING_ARTICLE = "a court declares an article invalid"
    RULING_FRACTION = "a court declares a fraction invalid"
    ABROGATION = "a law of nearly the same name abrogates it"
    NO_SUCH_ARTICLE = "a decree amends an article that does not exist"
    REPUBLISHED = "a decree is published twice, the second time corrected"
    OTHER_LAW = "a decree amends another law of a similar title"
    UNDATED = "a decree says no day in force"
    DOUBLED = "a decree amends a number that two articles bear"


def tell(event: Event, story: Story) -> None:
    """Let it happen; where the law has nothing for it, a decree amends the law instead."""
    _TELLERS[event](story)


def _amend(story: Story) -> None:
    edits = story.edits(story.law, story.dice.randint(1, 3))
    story.publish(story.decree([(story.law, edits)]))


def _amend_two_laws(story: Story) -> None:
    if story.sister is None:
        _amend(story)
        return
    changes = [(law, story.edits(law, 2)) for law in (story.law, story.sister)]
    story.publish(story.decree(changes))


def _amend_twice(story: Story) -> None:
    labels = list(story.law.bodies)
    halves = (set(labels[::2]), set(labels[1::2]))
    edits = [story.whole(story.law, touched) for touched in halves]
    story.publish(*(story.decree([(story.law, one)]) for one in edits))


def _amend_undated(story: Story) -> None:
    edits = story.edits(story.law, 1)
    story.publish(story.decree([(story.law, edits)], Rule.UNSAID))


def _amend_unknown_article(story: Story) -> None:
    label = str(len(story.law.bodies) + _NEVER)
    _amend_in_vain(story, story.law.name, label)
    story.law.stop((label,), story.sheets[-1].day, story.sheets[-1].file_name)


def _amend_doubled(story: Story) -> None:
    label = story.law.doubled
    if not label:
        _amend(story)
        return
    _amend_in_vain(story, story.law.name, label)
    edition = story.sheets[-1]
    story.law.stop((label, f"{label}~2"), edition.day, edition.file_name)


def _amend_other_law(story: Story) -> None:
    """Its own edition has enacted that law, or no edition has."""
    if story.sister:
        story.publish(story.decree([(story.sister, story.edits(story.sister, 1))]))
    else:
        _amend_in_vain(story, story.names.neighbour, "3")


def _amend_in_vain(story: Story, name: LawName, label: str) -> None:
    edit = whole(story.dice, label, (), any_elision(story.dice))
    start = story.start("El presente Decreto", [], Rule.NEXT_DAY)
    number = story.next_number()
    story.publish(story.printed_decree(number, [Amending(name, (edit,))], start))


def _republish(story: Story) -> None:
    edits, number = story.whole(story.law, set()), story.next_number()
    title = f"el {decree_title(number, [Amending(story.law.name, edits)])}"
    why = f"Por haberse publicado con errores el {long_date(story.day)}, se publica de nuevo:"
    for ahead, days in (("", _OUT_OF_TURN), (why, None)):
        start = story.start("El presente Decreto", [], Rule.NEXT_DAY)
        for edit in edits:
            story.law.apply(edit, start.day, Reference(title, story.day))
        amendings = [Amending(story.law.name, edits)]
        story.publish(story.printed_decree(number, amendings, start, ahead), days=days)
        edits = tuple(_corrected(story, edit) for edit in edits)


def _corrected(story: Story, edit: Edit) -> Edit:
    after = (*(edit.after or ())[:-1], *plain_body(story.dice, 1))
    return Edit(edit.label, edit.orders, tuple(part.printed for part in after), after)


def _correct(story: Story) -> None:
    """The law says the better words from the day of the errata; before it, what was printed."""
    law = story.law
    found = misprint(story.dice, law)
    if found is None:
        _amend(story)
        return
    label, says, must_say = found
    by, paragraphs = law.prints[label].by, law.prints[label].paragraphs
    after = with_words(law.bodies[label], says, must_say)
    printed = tuple(words.replace(says, must_say) for words in paragraphs)
    order = Order(Change.ERRATA, label)
    law.apply(Edit(label, (order,), printed, after), story.day, by)
    story.note(law.name, Edit(label, (order,), None, after))
    story.publish(errata(story.dice, story.setting.code, by, label.title(), says, must_say))


def _strike_article(story: Story) -> None:
    labels = [label for label in story.law.bodies if label not in story.law.closed]
    label = story.dice.choice(labels)
    order = Order(Change.INVALIDATES, label)
    _strike(story, Edit(label, (order,), None, None), f"del artículo {label.title()}")


def _strike_fraction(story: Story) -> None:
    law, dice = story.law, story.dice
    labels = [label for label in law.bodies if label not in law.closed]
    labels = [label for label in labels if len(standing_fractions(law.bodies[label])) > 2]
    if not labels:
        _strike_article(story)
        return
    label = dice.choice(labels)
    body = law.bodies[label]
    place = dice.choice(standing_fractions(body))
    struck = Part(body[place].marker, _STRUCK)
    after = (*body[:place], struck, *body[end_of(body, place) :])
    part = f"del artículo {label.title()}, fracción {body[place].numeral}"
    _strike(story, Edit(label, (Order(Change.INVALIDATES, label),), None, after), part)


def _strike(story: Story, edit: Edit, struck: str) -> None:
    """Neither a notification, nor silence, gives a day: then that of the gazette counts."""
    law, dice = story.law, story.dice
    case = f"{dice.randint(3, 150)}/{story.day.year - 1}"
    sheet = ruling(story.setting.code, case, law.name, struck, dice.choice(_EFFECTS))
    law.apply(edit, story.day, Reference(sheet.title, story.day))
    story.note(law.name, edit)
    story.publish(sheet)


def _replace(story: Story) -> None:
    """Later editions are of the new law."""
    if story.law.name is not story.names.own:
        _amend(story)
        return
    count = story.dice.randint(6, 9)
    story.law = story.enact(story.names.successor, count, ends=story.law)


_TELLERS: Final[Mapping[Event, Callable[[Story], None]]] = {
    Event.AMENDS: _amend,
    Event.TWO_LAWS: _amend_two_laws,
    Event.TWO_DECREES: _amend_twice,
    Event.ERRATA: _correct,
    Event.RULING_ARTICLE: _strike_article,
    Event.RULING_FRACTION: _strike_fraction,
    Event.ABROGATION: _replace,
    Event.NO_SUCH_ARTICLE: _amend_unknown_article,
    Event.REPUBLISHED: _republish,
    Event.OTHER_LAW: _amend_other_law,
    Event.UNDATED: _amend_undated,
    Event.DOUBLED: _amend_doubled,
}
