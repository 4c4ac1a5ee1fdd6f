"""Elements of Akoma Ntoso, their identifiers, and how they become text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, indent, tostring

AKOMA_NTOSO: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
VIGIA: Final = "urn:x-vigia:provenance"
"""The namespace of what the standard has no word for: where the words were read."""

REMOVED: Final = "removed"
UNKNOWN: Final = "unknown"
EDITORIAL: Final = "editorial"

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, /, *content: Element | str, **attributes: object) -> Element:
    """Return an element; attributes without a value are left out.

    Args:
        tag: Its name.
        content: Its words, then the elements in it.
        attributes: In the order in which they are written.

    Example:
        >>> tostring(element("num", "I.", eId="art_1__num", period=None))
        b'<num eId="art_1__num">I.</num>'
    """
    made = Element(tag, {key: _say(each) for key, each in attributes.items() if each is not None})
    for each in content:
        if isinstance(each, str):
            made.text = clean(each)
        else:
            made.append(each)
    return made


def clean(text: str) -> str:
    r"""Return text with U+FFFD for each character that no XML may hold, not even escaped.

    Example:
        >>> clean("a\x00b") == "a\ufffdb"
        True
    """
    return _NOT_XML.sub("\ufffd", text)


def write_document(root: Element) -> str:
    """Return a whole XML document, the same for the same elements."""
    indent(root, " ")
    words = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{words}\n'


def number_of(printed: str) -> str:
    """Return a printed number as identifiers hold it: in lower case, without punctuation.

    Example:
        >>> [number_of(each) for each in ("14 bis", "XIV Bis.-", "a)", "4.12")]
        ['14bis', 'xivbis', 'a', '4-12']
    """
    return re.sub(r"[\W_]+", "-", re.sub(r"\s+", "", printed.casefold())).strip("-")


@dataclass(slots=True)
class Identifiers:
    """Gives out identifiers, each once: what is printed twice gets ``-2``."""

    _given: set[str] = field(default_factory=set)

    def give(self, wanted: str) -> str:
        """Return ``wanted``, or what is nearest to it and not yet given.

        Example:
            >>> identifiers = Identifiers()
            >>> identifiers.give("art_5"), identifiers.give("art_5")
            ('art_5', 'art_5-2')
        """
        name, place = wanted, 1
        while name in self._given:
            place += 1
            name = f"{wanted}-{place}"
        self._given.add(name)
        return name


def _say(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case _:
            return clean(str(value))
