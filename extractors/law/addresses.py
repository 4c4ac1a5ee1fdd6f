"""The parts of an article by their address: fractions, incisos and paragraphs.

A part is addressed as an article is, from the greatest down: ``frac-2-bis/inc-b`` is the inciso
b) of the fracción II Bis, ``parr-2`` the article's second paragraph.
"""

from __future__ import annotations

from extractors.law.part_names import LAST, PartName
from extractors.law.parts import Address, Part, divide, is_paragraph

PARTS = {"apartado": "apa", "fraccion": "frac", "inciso": "inc", "numeral": "num"}
"""The kinds of parts, each as an address names it."""

PARAGRAPH = "parr"
_LAST = "ultimo"

_KINDS = {short: kind for kind, short in PARTS.items()}


def write_address(name: PartName) -> str:
    """The address of a part.

    Example:
        >>> write_address(PartName((("fraccion", "2 bis"), ("inciso", "b")), 1))
        'frac-2-bis/inc-b/parr-1'
    """
    steps = [f"{PARTS[kind]}-{label.replace(' ', '-')}" for kind, label in name.address]
    if name.paragraph:
        steps.append(f"{PARAGRAPH}-{_LAST if name.paragraph == LAST else name.paragraph}")
    return "/".join(steps)


def read_address(address: str) -> PartName | None:
    """The part that an address names; ``None`` if it is none.

    Example:
        >>> read_address("frac-2-bis/inc-b"), read_address("art-2")
        (PartName(address=(('fraccion', '2 bis'), ('inciso', 'b')), paragraph=0), None)
    """
    marks: list[tuple[str, str]] = []
    paragraph = 0
    for step in address.split("/"):
        short, _, label = step.partition("-")
        if paragraph or not label:
            return None
        if short == PARAGRAPH and (label == _LAST or label.isdigit()):
            paragraph = LAST if label == _LAST else int(label)
            if not paragraph:
                return None
        elif short in _KINDS:
            marks.append((_KINDS[short], label.replace("-", " ")))
        else:
            return None
    return PartName(tuple(marks), paragraph)


def words_of(text: str, name: PartName) -> str | None:
    r"""The words of one part of an article, with what stands below it; as printed.

    Args:
        text: The article's.
        name: A marked part, or the nth paragraph of one or of the article, the marked ones
            of an article not counted.

    Returns:
        ``None`` where the article has no such part, or more than one.

    Example:
        >>> words_of("Son:\nI. Uno:\na) Este;\nII. Dos.", PartName((("fraccion", "1"),)))
        'I. Uno:\na) Este;'
    """
    parts = divide(text)
    if name.paragraph:
        own = [one for one in parts if is_paragraph(one, name.address)]
        place = len(own) if name.paragraph == LAST else name.paragraph
        return own[place - 1].printed if 0 < place <= len(own) else None
    within = [place for place, one in enumerate(parts) if _is_within(one, name.address)]
    heads = [place for place in within if parts[place].address == name.address]
    if sum(parts[place].is_marked for place in heads) != 1 or len(within) != _reach(within):
        return None
    return "\n".join(parts[place].printed for place in within)


def _is_within(part: Part, address: Address) -> bool:
    return part.address[: len(address)] == address


def _reach(places: list[int]) -> int:
    return places[-1] - places[0] + 1 if places else 0
