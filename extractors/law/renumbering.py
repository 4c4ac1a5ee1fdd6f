"""Marked parts that move on when others are added among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.law.numerals import roman
from extractors.law.parts import Address, Part

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LETTERS_WITH_ENYE = "abcdefghijklmnñopqrstuvwxyz"


def make_room(parts: Sequence[Part], at: Address, by: int) -> list[Part]:
    r"""The parts with ``at`` and its later brothers moved on by so many places.

    Marks are printed anew in their own form: "IV.-" becomes "V.-". Parts with a suffix
    ("IV Bis") move with their number.

    Example:
        >>> from extractors.law.parts import divide
        >>> [part.mark for part in make_room(divide("I. Uno;\nII. Dos."), (("fraccion", "2"),), 1)]
        ['I.', 'III.']
    """
    depth = len(at) - 1
    kind, first = at[depth]
    alphabet = _alphabet(parts)
    moved = []
    for part in parts:
        own = part.address[depth] if len(part.address) > depth else ("", "")
        is_brother = part.address[:depth] == at[:depth] and own[0] == kind
        if is_brother and _place(own[1], alphabet) >= _place(first, alphabet):
            label = _moved(own[1], by, alphabet)
            address = (*part.address[:depth], (kind, label), *part.address[depth + 1 :])
            is_own = part.is_marked and len(part.address) == depth + 1
            mark = _printed(part.mark, own[1], label) if is_own else part.mark
            part = replace(part, address=address, mark=mark)
        moved.append(part)
    return moved


def _alphabet(parts: Sequence[Part]) -> str:
    has_enye = any(label == "ñ" for part in parts for _, label in part.address)
    return _LETTERS_WITH_ENYE if has_enye else _LETTERS


def _place(label: str, alphabet: str = _LETTERS_WITH_ENYE) -> int:
    head = label.split()[0]
    if head.isdigit():
        return int(head)
    return alphabet.find(head[0]) + len(alphabet) * (len(head) - 1)


def order_of(label: str) -> tuple[int, str]:
    """Where a label stands among its brothers: ``2 bis`` after ``2`` and before ``3``."""
    head, _, suffix = label.partition(" ")
    return _place(head), suffix


def _moved(label: str, by: int, alphabet: str) -> str:
    head, _, suffix = label.partition(" ")
    new = str(int(head) + by) if head.isdigit() else alphabet[_place(head, alphabet) + by]
    return f"{new} {suffix}".strip()


def _printed(mark: str, before: str, after: str) -> str:
    """The mark with its number or letter replaced, in the form that it had."""
    old, new = before.split()[0], after.split()[0]
    if old.isdigit() and not mark[:1].isdigit():
        return mark.replace(roman(int(old)), roman(int(new)), 1)
    if not old.isdigit() and mark[:1].isupper():
        return mark.replace(old.upper(), new.upper(), 1)
    return mark.replace(old, new, 1)
