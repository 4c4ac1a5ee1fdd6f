"""What a decree does to an article's words: the wording before and the orders into the one after.

A decree seldom prints a whole article. "…" stands for what stays, and the order says which
parts change. Both must agree with the wording before; where they do not, or leave a choice,
nothing is merged and the reason is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.law.elided import Quoted, Stays, is_elided, read_quoted
from extractors.law.letters import only_letters
from extractors.law.paragraphs import Undecided
from extractors.law.part_names import PartName, parse_part
from extractors.law.parts import ELISION, Address, Part, divide
from extractors.law.placing import Named, place
from extractors.law.renumbering import make_room, order_of
from extractors.law.striking import strike
from extractors.model import Change

REPEALED = "Se deroga."
INVALID = "Declarada inválida."
_ENDS = {Change.REPEALS: REPEALED, Change.INVALIDATES: INVALID}


@dataclass(frozen=True, slots=True)
class Order:
    """One change of a decree to one article; the fields are those of `Amendment`."""

    operation: Change
    part: str = ""
    text: str | None = None
    replaces: str = ""
    moves_rest: bool = False


@dataclass(frozen=True, slots=True)
class Merged:
    """The wording that orders lead to, or why none is known.

    Exactly one of ``text`` and ``refusal`` is ``None``; of an article that ``is_repealed``
    the text is empty.
    """

    text: str | None
    refusal: str | None = None
    is_repealed: bool = False


def merge(before: str | None, orders: Sequence[Order]) -> Merged:
    r"""The wording of an article after the orders of one decree.

    Args:
        before: The article's words; ``None`` if they are not known.
        orders: All that the decree orders of this article.

    Example:
        >>> merge("Son:\nI. Uno; y\nII. Dos.", [Order(Change.REFORMS, "la fracción II",
        ...     "…\nI. …\nII. Tres.")]).text
        'Son:\nI. Uno; y\nII. Tres.'
    """
    if any(_ends_whole(order) for order in orders):
        return Merged("", is_repealed=True)
    try:
        return Merged(_merged(before, orders))
    except Undecided as reason:
        return Merged(None, str(reason))


def _ends_whole(order: Order) -> bool:
    return order.operation in _ENDS and not order.part and not order.replaces and not order.text


def _merged(before: str | None, orders: Sequence[Order]) -> str:
    wordings = dict.fromkeys(order.text for order in orders if _gives_wording(order))
    if len(wordings) > 1:
        raise Undecided("the decree prints the article more than once")
    quoted = next(iter(wordings), None)
    names = _names(orders)
    if quoted is not None and not is_elided(quoted) and not any(names.values()):
        text = quoted
    elif before is None:
        raise Undecided("the wording before is not known")
    elif not before:
        raise Undecided("the article was repealed, and is not printed whole")
    else:
        text = _with_parts(before, quoted, orders, names)
    for order in orders:
        if order.replaces:
            text = _struck(text, order)
    return text


def _gives_wording(order: Order) -> bool:
    return order.text is not None and not order.replaces


def _names(orders: Sequence[Order]) -> dict[Change, tuple[PartName, ...]]:
    """The parts that each operation names; none where it is the whole article's."""
    names: dict[Change, tuple[PartName, ...]] = {}
    for order in orders:
        if order.replaces or not order.part:
            continue
        found = parse_part(order.part)
        if found is None:
            raise Undecided(f"it is not clear which part “{order.part}” is")
        names[order.operation] = (*names.get(order.operation, ()), *found)
    return names


def _with_parts(
    before: str,
    quoted: str | None,
    orders: Sequence[Order],
    names: dict[Change, tuple[PartName, ...]],
) -> str:
    parts = divide(before)
    tokens = [_whole(token, parts) for token in read_quoted(quoted)] if quoted is not None else []
    added = names.get(Change.ADDS, ())
    moves = any(order.moves_rest for order in orders)
    parts, taken = _with_room(parts, added, tokens, moves=moves)
    printing = [order for order in orders if _gives_wording(order)]
    named = Named(
        added=added,
        changed=tuple(
            name
            for operation, these in names.items()
            if operation is not Change.ADDS and operation not in _ENDS
            for name in these
        )
        + _printed_ends(tokens, names),
        is_partial=all(order.part for order in printing),
    )
    wants_words = any(order.operation not in _ENDS for order in orders if not order.replaces)
    if wants_words and not any(isinstance(token, Part) for token in tokens):
        raise Undecided("the decree gives no wording that was read")
    result = place(parts, tokens, named) if tokens else parts
    for operation, words in _ENDS.items():
        for name in names.get(operation, ()):
            if not _is_printed(name, tokens) and _may_have_moved(name, added, taken):
                raise Undecided("it moves parts and ends one, and does not print which")
            result = _ended(result, name, words, tokens)
    return "\n".join(part.printed for part in result)


def _whole(token: Quoted, parts: Sequence[Part]) -> Quoted:
    """The token; a paragraph that is cut short and begins as one that stands is left as it is."""
    if isinstance(token, Stays) or not is_elided(token.words):
        return token
    begins, rest = (only_letters(words) for words in re.split(ELISION, token.words, maxsplit=1))
    same = [part for part in parts if only_letters(part.words).startswith(begins)]
    if begins and not rest and len(same) == 1:
        return Stays((same[0].address,)) if same[0].is_marked else Stays()
    raise Undecided("it leaves out words inside a paragraph")


def _with_room(
    parts: list[Part], added: Sequence[PartName], tokens: Sequence[Quoted], *, moves: bool
) -> tuple[list[Part], list[Address]]:
    """The parts, those after an added one moved on, and the places that were so taken."""
    taken = []
    new = [name.address for name in added if name.address and not name.paragraph]
    for address in sorted(new, key=lambda one: order_of(one[-1][1])):
        standing = next((p for p in parts if p.is_marked and p.address == address), None)
        if standing is None:
            continue
        if not moves and _is_vacant(standing):
            continue
        if not moves and not _shows_move(parts, tokens, address):
            raise Undecided(f"it adds “{standing.mark}”, which is there already")
        parts = make_room(parts, address, 1)
        taken.append(address)
    return parts, taken


def _printed_ends(
    tokens: Sequence[Quoted], names: dict[Change, tuple[PartName, ...]]
) -> tuple[PartName, ...]:
    """The repealed paragraphs that the decree prints as such ("(Se deroga)")."""
    printed = [t for t in tokens if isinstance(t, Part) and not t.is_marked and _is_vacant(t)]
    ended = [name for op in _ENDS for name in names.get(op, ()) if name.paragraph]
    return tuple(ended[: len(printed)])


def _is_vacant(part: Part) -> bool:
    """Whether the part was repealed, so that another may take its place."""
    return part.words.strip(" ()[].,;").lower() in _VACANT


_VACANT = {"se deroga", "derogado", "derogada", "derogados", "derogadas", "se derogan"}


def _shows_move(parts: Sequence[Part], tokens: Sequence[Quoted], address: Address) -> bool:
    """Whether the quoted wording counts further than the law does."""
    held = [p.address for p in parts if p.is_marked]
    shown = [
        one
        for token in tokens
        for one in (token.addresses if isinstance(token, Stays) else (token.address,))
    ]
    brothers = [order_of(one[-1][1]) for one in held if _kin(one) == _kin(address)]
    last_held = max(brothers, default=(0, ""))
    return any(
        one and _kin(one) == _kin(address) and order_of(one[-1][1]) > last_held for one in shown
    )


def _ended(parts: list[Part], name: PartName, words: str, tokens: Sequence[Quoted]) -> list[Part]:
    """The parts with one repealed or declared void, unless the decree printed it so."""
    if name.paragraph:
        return _paragraph_ended(parts, name, words)
    if _is_printed(name, tokens):
        return parts
    at = next((i for i, p in enumerate(parts) if p.is_marked and p.address == name.address), None)
    if at is None:
        raise Undecided("it ends a part that the law does not have")
    depth = len(name.address)
    end = at + 1
    while end < len(parts) and parts[end].address[:depth] == name.address:
        end += 1
    return [*parts[:at], Part(name.address, parts[at].mark, words), *parts[end:]]


def _is_printed(name: PartName, tokens: Sequence[Quoted]) -> bool:
    """Whether the decree prints the ended part, or its ended paragraph, as such."""
    parts = [token for token in tokens if isinstance(token, Part)]
    if name.paragraph:
        return any(not part.is_marked and _is_vacant(part) for part in parts)
    return any(part.address == name.address for part in parts)


def _may_have_moved(name: PartName, added: Sequence[PartName], taken: Sequence[Address]) -> bool:
    """Whether the ended part has another number once room was made for those added."""
    if name.paragraph:
        return any(one.paragraph and one.address == name.address for one in added)
    return any(
        _kin(one) == _kin(name.address) and order_of(one[-1][1]) <= order_of(name.address[-1][1])
        for one in taken
    )


def _kin(address: Address) -> tuple[Address, str]:
    """What brothers share: the part above them, and their kind."""
    return address[:-1], address[-1][0]


def _paragraph_ended(parts: list[Part], name: PartName, words: str) -> list[Part]:
    places = [
        i
        for i, p in enumerate(parts)
        if p.address == name.address and (not p.is_marked or name.address)
    ]
    number = name.paragraph if name.paragraph > 0 else len(places) + 1 + name.paragraph
    if not 1 <= number <= len(places):
        raise Undecided("it ends a paragraph that the law does not have")
    at = places[number - 1]
    standing = parts[at]
    if _is_vacant(standing):
        return parts
    return [*parts[:at], Part(standing.address, standing.mark, words), *parts[at + 1 :]]


def _struck(text: str, order: Order) -> str:
    """The text with an errata's or a ruling's words replaced; a correction made stays made."""
    struck = strike(text, order.replaces, order.text or "")
    if struck is not None:
        return struck
    if order.text and strike(text, order.text, order.text) is not None:
        return text
    raise Undecided("the words that it replaces are not there, or not only once")
