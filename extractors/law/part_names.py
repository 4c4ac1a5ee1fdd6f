"""What orders call the parts of an article: "el inciso b) de la fracción II"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.law.labels import SUFFIX_PATTERN
from extractors.law.letters import fold
from extractors.law.numerals import ORDINAL_PATTERN, ordinal_value
from extractors.law.parts import ARTICLE, Address, place_below, roman_label

LAST = -1
"""The number of a paragraph that is called the last."""

UNNUMBERED = -99
"""The number of a paragraph that is added and called no more than "un párrafo"."""

_LARGEST_RANGE = 80

_SUFFIX = rf"(?:\s(?i:{SUFFIX_PATTERN})\b(?:\s\d)?|\s?-\s?[A-Z]\b)?"
_ORDINAL = rf"(?:{ORDINAL_PATTERN})s?|(?:pen)?[uú]ltim[oa]"
_TOKEN = re.compile(
    r"(?P<kind>\b(?i:fracci[oó]n(?:es)?|(?:sub)?incisos?|numeral(?:es)?|apartados?|p[aá]rrafos?|"
    r"encabezado|proemio|acápite|bases?)\b)"
    rf"|\b(?P<ordinal>(?i:{_ORDINAL}))\b"
    rf"|(?P<letter>\b[a-zA-ZñÑ]{{1,2}}(?:\s(?i:bis|ter))?(?=\s?\)))"
    rf"|(?P<roman>\b[IVXLC]+{_SUFFIX}(?![\wáéíóú]))"
    r"|(?P<figure>\b\d{1,2}\b)|(?P<capital>\b[A-Z]\b)"
    r"|(?P<range>\b(?:al?|hasta)(?:\s(?:la|el))?(?=\s+[IVXLC]+\b|\s+[a-zñ]\s?\)|\s+\d))"
    r"|(?P<of>\b(?:del?|al|a|en)\b(?:\s(?:la|el|las|los|dicha|esta|misma)\b)*)"
    r"|(?P<apart>[;.])|(?P<comma>,)|(?P<and>\b[ye]\b|\basí como\b)"
)
_ABOVE_ARTICLES = re.compile(r"\b(?:capitulo|titulo|seccion|libro|denominacion|disposiciones)")
_LEVELS = {"apartado": 0, "fraccion": 1, "inciso": 2, "numeral": 3, "parrafo": 9}


@dataclass(frozen=True, slots=True)
class PartName:
    """A part that an order names: a marked part, or the nth paragraph of one.

    ``paragraph`` is 0 for the whole of the part at ``address``, ``LAST`` for its last
    paragraph.
    """

    address: Address
    paragraph: int = 0


@dataclass(slots=True)
class _Group:
    """Parts of one kind that are named together, and how they hang on those before."""

    kind: str
    link: str
    labels: list[str] = field(default_factory=list)


def parse_part(words: str) -> tuple[PartName, ...] | None:
    """The parts that the words of an order name, in printed order.

    Args:
        words: As `ClauseChange.part` gives them, such as "las fracciones II y IV".

    Returns:
        ``None`` if the words name no part that has an address.

    Example:
        >>> parse_part("el inciso b) de la fracción II")
        (PartName(address=(('fraccion', '2'), ('inciso', 'b')), paragraph=0),)
        >>> [name.paragraph for name in parse_part("primer y último párrafos")]
        [1, -1]
    """
    if _ABOVE_ARTICLES.search(fold(words)):
        return None
    names: list[PartName] = []
    for clause in re.split(r";", words):
        groups = [_numbered(group, clause) for group in _groups(clause)]
        if not groups or any(not group.labels for group in groups):
            return None
        names.extend(_resolve(groups))
    return tuple(dict.fromkeys(names)) or None


def _numbered(group: _Group, clause: str) -> _Group:
    """The group; "un párrafo" without a number is one that is added somewhere."""
    if not group.labels and group.kind == "parrafo" and re.search(r"\bun p[aá]rrafo\b", clause):
        group.labels.append(str(UNNUMBERED))
    return group


def _groups(clause: str) -> list[_Group]:
    """Kinds with their labels, whether those stand before ("segundo párrafo") or after."""
    walk = _Walk(clause)
    for token in _TOKEN.finditer(clause):
        walk.take(token)
    return walk.groups


@dataclass(slots=True)
class _Walk:
    clause: str
    groups: list[_Group] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)  # "segundo", before its "párrafo"
    link: str = ""
    is_range: bool = False

    def take(self, token: re.Match[str]) -> None:
        """Read on by one token."""
        current = self.groups[-1] if self.groups else None
        if token["kind"]:
            self._begin(_kind(token["kind"]), current)
        elif token["range"] and current is not None and current.labels:
            self.is_range = True
        elif token["of"] or token["and"] or token["comma"]:
            is_comma = bool(token["comma"]) and not self.link
            self.link = "of" if token["of"] else "and" if token["and"] else self.link
            self.link = "," if is_comma else self.link
        elif label := _label(token, current):
            self._add(*label, current, token.end())

    def _begin(self, kind: str, current: _Group | None) -> None:
        if current is not None and not current.labels and kind == "parrafo":
            return
        link = self.link or ("," if current is not None and current.labels else "")
        is_head = kind == "encabezado"
        labels = [*self.waiting, *(["1"] if is_head else [])]
        self.groups.append(_Group("parrafo" if is_head else kind, link, labels))
        self.waiting, self.link = [], ""

    def _add(self, form: str, value: str, current: _Group | None, end: int) -> None:
        if form == "parrafo" and (
            current is None or current.kind != "parrafo" or self._precedes_paragraph(end)
        ):
            self.waiting.append(value)
            return
        if current is not None and _is_other_kind(current.kind, form):
            self.groups.append(_Group(form, "back", [value]))
        elif current is None:
            self.groups.append(_Group(form, self.link, [value]))
        else:
            if self.is_range:
                current.labels.extend(_between(current.kind, current.labels[-1], value))
            current.labels.append(value)
        self.is_range, self.link = False, ""

    def _precedes_paragraph(self, end: int) -> bool:
        """Whether the ordinal belongs to paragraphs named after it, not to those before."""
        ahead = r"(?:\s*(?:,|y|e)\s*(?:el\s|los\s)?(?:\w+)?)*\s*parrafos?\b"
        return re.match(ahead, fold(self.clause[end:])) is not None


def _kind(printed: str) -> str:
    word = fold(printed)
    for kind in ("fraccion", "inciso", "numeral", "apartado", "parrafo"):
        if kind in word:
            return kind
    return "apartado" if word.startswith("base") else "encabezado"


def _label(token: re.Match[str], current: _Group | None) -> tuple[str, str] | None:
    """The kind that a label's form belongs to, and the label in its canonical form."""
    if printed := token["ordinal"]:
        word = fold(printed)
        number = LAST if word.startswith("ultim") else LAST - 1 if "ultim" in word else None
        return "parrafo", str(number or ordinal_value(printed) or 0)
    if printed := token["letter"]:
        return "inciso", fold(printed)
    if printed := token["roman"]:
        if current is not None and current.kind == "apartado":
            return "apartado", fold(printed)
        label = roman_label(printed)
        return ("fraccion", label) if label else None
    if printed := token["figure"]:
        is_paragraph = current is not None and current.kind == "parrafo"
        return ("parrafo" if is_paragraph else "numeral"), printed
    if printed := token["capital"]:
        kind = current.kind if current is not None else "apartado"
        return (kind if kind in ("apartado", "inciso") else "apartado"), fold(printed)
    return None


def _is_other_kind(kind: str, form: str) -> bool:
    """Whether a label cannot be of the kind that is being listed ("inciso a), y III")."""
    return kind != form and not (kind in ("numeral", "inciso", "apartado") and form != "fraccion")


def _between(kind: str, first: str, last: str) -> list[str]:
    """The labels between two of a range, without both."""
    if kind in ("inciso", "apartado"):
        return [chr(code) for code in range(ord(first[0]) + 1, ord(last[0]))]
    start, stop = int(first.split()[0]), int(last.split()[0])
    return [str(number) for number in range(start + 1, min(stop, start + _LARGEST_RANGE))]


def _resolve(groups: list[_Group]) -> Iterator[PartName]:
    """Each group's parts at their full addresses."""
    hung: list[PartName] = []  # the last group's, to which the next may belong
    above: Address = ARTICLE
    for group in groups:
        is_above = bool(hung) and _level(hung[-1]) > _LEVELS[group.kind]
        if is_above and (group.link == "of" or (group.link == "," and not hung[-1].paragraph)):
            last = hung if group.link == "of" else hung[-1:]
            hung = [*hung[: len(hung) - len(last)], *_hang(last, group)]
            above = _address(ARTICLE, group.kind, group.labels[-1])
            continue
        base = above
        if hung and group.link in (",", "of") and not is_above and _is_below(hung[-1], group):
            base = hung.pop().address
        elif group.link == "back":
            base = above[:-1]
        elif group.link in ("and", ""):
            base = ARTICLE
        yield from hung
        hung = [_name(base, group.kind, label) for label in group.labels]
        above = above if group.kind == "parrafo" else base
    yield from hung


def _is_below(name: PartName, group: _Group) -> bool:
    return _level(name) < _LEVELS[group.kind]


def _hang(names: list[PartName], group: _Group) -> list[PartName]:
    """Parts named before the part that holds them ("el inciso b) de la fracción II")."""
    return [
        PartName((*_address(ARTICLE, group.kind, label), *name.address), name.paragraph)
        for label in group.labels
        for name in names
    ]


def _level(name: PartName) -> int:
    return 9 if name.paragraph else _LEVELS[name.address[-1][0]]


def _address(above: Address, kind: str, label: str) -> Address:
    return above if kind == "parrafo" else place_below(above, kind, label)


def _name(above: Address, kind: str, label: str) -> PartName:
    if kind == "parrafo":
        return PartName(above, int(label))
    return PartName(place_below(above, kind, label))
