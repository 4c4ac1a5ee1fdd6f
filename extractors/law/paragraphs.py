"""Paragraphs that a decree quotes laid upon those that stand, by their numbers or their count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from operator import attrgetter

from extractors.law.elided import Quoted, Stays
from extractors.law.letters import only_letters
from extractors.law.part_names import LAST, UNNUMBERED
from extractors.law.parts import Address, Part


class Undecided(Exception):  # noqa: N818 - it ends a merge and is caught there
    """Says why a decree cannot be applied without guessing."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph that an order names by its number, counted from 1, or as the last."""

    number: int
    is_added: bool

    @property
    def order(self) -> float:
        """Where it stands among the others that are named: the last, last."""
        return self.number if self.number > 0 else inf


@dataclass(frozen=True, slots=True)
class Run:
    """Paragraphs of one part that stand together.

    ``before`` of the part's paragraphs stand above the run in the law, ``before_after`` in
    the wording as it becomes.
    """

    paragraphs: tuple[Part, ...]
    owner: Address
    before: int
    before_after: int


def lay_paragraphs(
    run: Run, tokens: Sequence[Quoted], names: Sequence[Numbered], *, is_partial: bool
) -> list[Part]:
    """The paragraphs of a run once those quoted are in their places.

    Args:
        run: What stands.
        tokens: What is quoted for it: paragraphs, and marks for those that stay.
        names: The paragraphs that the orders name here; as many as are quoted, where the
            decree is exact.
        is_partial: Whether the orders leave what they do not name as it is.

    Raises:
        Undecided: More than one reading is possible, or none.
    """
    if len(names) != len(_printed(tokens)):
        tokens = [_unchanged(token, run) for token in tokens]
    printed = _printed(tokens)
    if not printed:
        return list(run.paragraphs)
    if len(names) == len(printed):
        return _by_number(run, tokens, names)
    return _by_count(run, tokens, is_partial=is_partial)


def _printed(tokens: Sequence[Quoted]) -> list[Part]:
    return [token for token in tokens if isinstance(token, Part)]


def _unchanged(token: Quoted, run: Run) -> Quoted:
    """A paragraph that is quoted as it stands is one that stays."""
    if isinstance(token, Stays):
        return token
    same = [p for p in run.paragraphs if only_letters(p.words) == only_letters(token.words)]
    return Stays() if same else token


def _by_count(run: Run, tokens: Sequence[Quoted], *, is_partial: bool) -> list[Part]:
    standing = run.paragraphs
    if len(tokens) == len(standing):
        return [
            _owned(token, run) if isinstance(token, Part) else kept
            for token, kept in zip(tokens, standing, strict=True)
        ]
    printed = _printed(tokens)
    if len(tokens) - len(printed) == len(standing):  # each that stands has a mark of its own
        staying = iter(standing)
        return [_owned(t, run) if isinstance(t, Part) else next(staying) for t in tokens]
    if len(printed) == len(tokens) and not is_partial:
        return [_owned(token, run) for token in printed]
    leads = all(isinstance(token, Part) for token in tokens[: len(printed)])
    if leads and len(printed) < len(tokens) and len(standing) >= len(printed):
        return [*(_owned(token, run) for token in printed), *standing[len(printed) :]]
    raise Undecided("it does not say which paragraph the new words are")


def _by_number(run: Run, tokens: Sequence[Quoted], names: Sequence[Numbered]) -> list[Part]:
    added = [name for name in names if name.is_added]
    changed = [name for name in names if not name.is_added]
    shown = [at for at, token in enumerate(tokens) if isinstance(token, Part)]
    is_exact = len(tokens) == len(run.paragraphs) + len(added)
    slots = _slots(run, added, shown if is_exact else None, ends_new=shown[-1] == len(tokens) - 1)
    readings = [_affected(run, slots, changed, in_law=in_law) for in_law in (True, False)]
    possible = [one for one in readings if one is not None]
    if is_exact:
        possible = [one for one in possible if one == shown]
    if not possible:
        raise Undecided("the paragraphs that it names are not those that it prints")
    if any(reading != possible[0] for reading in possible):
        raise Undecided("its paragraphs may be counted before or after those that it adds")
    printed = iter(_printed(tokens))
    return [
        _owned(next(printed), run) if at in possible[0] or part is None else part
        for at, part in enumerate(slots)
    ]


def _slots(
    run: Run, added: Sequence[Numbered], shown: Sequence[int] | None, *, ends_new: bool
) -> list[Part | None]:
    """The paragraphs that stand, with a gap for each that is added."""
    slots: list[Part | None] = list(run.paragraphs)
    for name in sorted(added, key=attrgetter("order")):
        if name.number > 0:
            at = name.number - 1 - run.before_after
        elif name.number == UNNUMBERED and shown is not None:
            at = shown[0]
        elif name.number == LAST or ends_new:
            at = len(slots)
        else:
            raise Undecided("it does not say where the new paragraph goes")
        if not 0 <= at <= len(slots):
            raise Undecided("it adds a paragraph beyond those that there are")
        slots.insert(at, None)
    return slots


def _affected(
    run: Run, slots: Sequence[Part | None], changed: Sequence[Numbered], *, in_law: bool
) -> list[int] | None:
    """The slots that new words fill, if numbers count as in the law or as it becomes."""
    standing = [at for at, part in enumerate(slots) if part is not None]
    places = {at for at, part in enumerate(slots) if part is None}
    for name in changed:
        if name.number < 0:
            at = len(standing) + (name.number if name.number > UNNUMBERED else -1)
            found = standing[at] if 0 <= at < len(standing) else None
        elif in_law:
            at = name.number - 1 - run.before
            found = standing[at] if 0 <= at < len(standing) else None
        else:
            at = name.number - 1 - run.before_after
            found = at if 0 <= at < len(slots) else None
        if found is None or found in places:
            return None
        places.add(found)
    return sorted(places)


def _owned(token: Part, run: Run) -> Part:
    return Part(run.owner, "", token.words)
