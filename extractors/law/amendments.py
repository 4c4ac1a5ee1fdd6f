"""The changes that a decree orders, joined with the new wordings that it prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.law.clauses import ClauseChange, repealed_together
from extractors.law.elided import is_elided
from extractors.law.identity import slug_of
from extractors.model import Amendment, Change, Provision

_QUOTES = (("“", "”"), ("«", "»"), ('"', '"'))

Ordered = tuple[Provision, ClauseChange]
"""A change, and the provision that orders it."""


def order_amendments(
    changes: Sequence[Ordered], quoted: Sequence[Provision]
) -> tuple[Amendment, ...]:
    """The changes that a decree orders, with the new wording that it quotes for each.

    Args:
        changes: They, each with the provision that orders it.
        quoted: The new wordings, in printed order.
    """
    changes = [*changes, *_repealed_in_lines(changes, quoted)]
    wordings = _wordings(changes, quoted)
    restated = {id(provision) for provision in quoted}
    return tuple(
        _amendment(
            change,
            provision,
            wordings.get((change.instrument, change.label or "")),
            "" if id(provision) in restated else provision.path,
        )
        for provision, change in changes
    )


def _repealed_in_lines(changes: Sequence[Ordered], quoted: Sequence[Provision]) -> list[Ordered]:
    """What the new wording repeals in one line for many ("Artículos 5 al 8.- Se derogan")."""
    known = {(change.operation, change.label) for _, change in changes}
    named = {change.instrument: provision for provision, change in changes if change.label}
    if len(named) != 1:
        return []
    ((instrument, provision),) = named.items()
    return [
        (provision, replace(change, instrument=instrument))
        for wording in quoted
        for line in wording.text.splitlines()
        for change in repealed_together(line)
        if (change.operation, change.label) not in known
    ]


def _wordings(
    changes: Sequence[Ordered], quoted: Sequence[Provision]
) -> dict[tuple[str, str], Provision]:
    """The new wording of each law's article: where two laws have it, as they are ordered."""
    printed: dict[str, list[Provision]] = {}
    for provision in quoted:
        printed.setdefault(provision.label, []).append(provision)
    wanted: dict[str, dict[str, None]] = {}
    for _, change in changes:
        if change.label and change.label in printed:
            wanted.setdefault(change.label, {})[change.instrument] = None
    result: dict[tuple[str, str], Provision] = {}
    for label, laws in wanted.items():
        found = printed[label]
        if len(found) < len(laws):
            laws = _printing(label, laws, changes)
        in_turn = found if len(found) == len(laws) else found[-1:] * len(laws)
        result |= {(law, label): one for law, one in zip(laws, in_turn, strict=True)}
    return result


def _printing(label: str, laws: dict[str, None], changes: Sequence[Ordered]) -> dict[str, None]:
    """The laws that get words for the article: not those in which it is only repealed."""
    worded = {
        change.instrument: None
        for _, change in changes
        if change.label == label and change.operation is not Change.REPEALS
    }
    return {law: None for law in laws if law in worded} or laws


def _amendment(
    change: ClauseChange, provision: Provision, quoted: Provision | None, ordered_in: str
) -> Amendment:
    """One change, with its new wording; the repeal of a whole article has none."""
    takes = quoted is not None and (change.operation is not Change.REPEALS or bool(change.part))
    return Amendment(
        instrument=change.instrument,
        target_slug=slug_of(change.instrument),
        operation=change.operation,
        label=change.label,
        text=_unquoted(quoted.text) if quoted is not None and takes else None,
        page=quoted.first_page if quoted is not None else provision.first_page,
        spans=quoted.spans if quoted is not None and takes else (),
        is_elided=quoted is not None and is_elided(quoted.text),
        part=change.part,
        ordered_in=ordered_in,
        moves_rest=change.moves_rest,
    )


def _unquoted(text: str) -> str:
    """The wording without a quotation mark that another article's begins or ends with.

    Example:
        >>> _unquoted("Nuevo texto.”"), _unquoted("El “Fondo”.")
        ('Nuevo texto.', 'El “Fondo”.')
    """
    for opens, closes in _QUOTES:
        if opens == closes:
            is_left_open = is_left_closed = text.count(opens) % 2 == 1
        else:
            is_left_closed = text.count(closes) > text.count(opens)
            is_left_open = text.count(opens) > text.count(closes)
        bare = text.rstrip(" .")
        if is_left_closed and bare.endswith(closes):
            text = bare[:-1].rstrip() + text[len(bare) :].strip()
        elif is_left_open and text.startswith(opens):
            text = text[1:].lstrip()
    return text
