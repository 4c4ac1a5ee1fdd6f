"""Small rules of Spanish that decrees are printed by."""

from __future__ import annotations

from collections.abc import Sequence


def joined(items: Sequence[str], mark: str = ",") -> str:
    """The items as a list.

    Example:
        >>> joined(["I", "II", "IV"]), joined(["el 4", "el 9"], ";")
        ('I, II y IV', 'el 4; y el 9')
    """
    if len(items) < 2:
        return "".join(items)
    last = f"{mark if mark != ',' else ''} y "
    return f"{f'{mark} '.join(items[:-1])}{last}{items[-1]}"
