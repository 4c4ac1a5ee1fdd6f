"""A law's books, titles and chapters, their articles, and those down to fractions and incisos."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final, cast
from xml.etree.ElementTree import Element

from extractors.law.parts import divide
from pipelines.akoma_ntoso.elements import (
    EDITORIAL,
    REMOVED,
    UNKNOWN,
    Identifiers,
    element,
    number_of,
)
from pipelines.akoma_ntoso.text import Row, document_name
from pipelines.messages import PROVISION_NAMES, REPEALED, UNKNOWN_TEXT, UNREADABLE

Periods = Mapping[tuple[object, object], str]
"""The group of each interval, by its first day and the day after its last."""

OWN_TRANSITORIES: Final = "Transitorios"
TRANSITORIES_OF_REFORM: Final = "Transitorios del decreto de reforma {group}"
PROVENANCE: Final = (
    "provision_id", "evidence", "document_sha256", "first_page", "last_page", "date_rule",
    "is_merged", "refusal",
)  # fmt: skip

DIVISIONS: Final = {
    "lib": "book", "par": "part", "tit": "title", "subtit": "subtitle", "cap": "chapter",
    "sec": "section", "subsec": "subsection", "apa": "division",
}  # fmt: skip
"""The standard's element of each level, as addresses begin."""

_GROUP = re.compile(r"/ref-(\d+)/trans-")


@dataclass(slots=True)
class Node:
    """A paragraph or a marked part: its mark, its own paragraphs, the parts below it."""

    mark: str = ""
    words: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)


def build_body(provisions: Iterable[Row], periods: Periods) -> Element:
    """Return the law's provisions: articles in their divisions, then transitories by decree.

    Args:
        provisions: As `warehouse.answers.law` gives them, in the law's order; one at least.
        periods: Of every interval in which one of them is in force.
    """
    identifiers = Identifiers()
    body = element("body", eId="body")
    transitories: dict[int, list[Row]] = {}
    articles: list[Row] = []
    for row in provisions:
        if row["kind"] == "transitory":
            transitories.setdefault(_group_of(row), []).append(row)
        else:
            articles.append(row)
    shelf = _Shelf(body, identifiers)
    for row, divisions in zip(articles, place_articles(articles), strict=True):
        shelf.within(divisions).append(_article(row, "", identifiers, periods))
    for group, rows in sorted(transitories.items()):
        name = f"transitional_{group + 1}"
        said = TRANSITORIES_OF_REFORM.format(group=group) if group else OWN_TRANSITORIES
        held = [_article(row, f"{name}__", identifiers, periods) for row in rows]
        body.append(element("transitional", element("heading", said), *held, eId=name))
    return body


def place_articles(articles: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Return the divisions of each article, the greatest first.

    An article of which none is known, since the decree that added it prints none, stands
    in those that hold both the article before it and the one after.
    """
    known = [tuple(cast("Sequence[Row]", row.get("divisions") or ())) for row in articles]
    after: list[tuple[Row, ...]] = []
    following: tuple[Row, ...] = ()
    for divisions in reversed(known):
        following = divisions or following
        after.append(following)
    placed: list[tuple[Row, ...]] = []
    for divisions, next_known in zip(known, reversed(after), strict=True):
        before = placed[-1] if placed else ()
        placed.append(divisions or _shared(before, next_known))
    return placed


def _shared(before: Sequence[Row], after: Sequence[Row]) -> tuple[Row, ...]:
    pairs = zip(before, after, strict=False)
    return tuple(
        one for one, _ in takewhile(lambda pair: pair[0]["path"] == pair[1]["path"], pairs)
    )


class _Shelf:
    """The divisions opened so far: a division stays open while its articles follow each other."""

    def __init__(self, body: Element, identifiers: Identifiers) -> None:
        self._open: list[tuple[object, Element]] = [(None, body)]
        self._identifiers = identifiers

    def within(self, divisions: Sequence[Row]) -> Element:
        """Return the element that holds what stands under these divisions."""
        depth = 0
        for division, (path, _) in zip(divisions, self._open[1:], strict=False):
            if division["path"] != path:
                break
            depth += 1
        del self._open[depth + 1 :]
        for division in divisions[depth:]:
            made = self._make(division)
            self._open[-1][1].append(made)
            self._open.append((division["path"], made))
        return self._open[-1][1]

    def _make(self, division: Row) -> Element:
        level, number = str(division["path"]).rpartition("/")[2].split("-", 1)
        above = self._open[-1][1].get("eId", "body")
        label = number.partition("~")[0].replace("-", " ")
        name = f"{DIVISIONS[level]}_{number_of(label)}"
        inside = self._identifiers.give(name if above == "body" else f"{above}__{name}")
        heading = [element("heading", str(division["heading"]))] if division["heading"] else []
        number_printed = element("num", str(division["printed"]))
        return element(DIVISIONS[level], number_printed, *heading, eId=inside)


def outline(text: str) -> list[Node]:
    r"""Return an article's paragraphs, each with the fractions and incisos that follow it.

    Example:
        >>> son, rige = outline("Son:\nI. Uno:\na) Este;\nII. Dos.\nRige.")
        >>> [(each.mark, each.words, len(each.children)) for each in son.children]
        [('I.', ['Uno:'], 1), ('II.', ['Dos.'], 0)]
    """
    paragraphs: list[Node] = []
    path: list[Node] = []  # from a paragraph down to the part that was read last
    for part in divide(text):
        if not part.address or not path:
            paragraphs.append(Node())
            path = paragraphs[-1:]
        if part.is_marked:
            depth = len(part.address)
            path[depth - 1].children.append(Node(part.mark))
            path[depth:] = path[depth - 1].children[-1:]
        if part.words:
            path[-1].words.append(part.words)
    return paragraphs


def _group_of(row: Row) -> int:
    """The number of the appended decree that a transitory is of; 0 for the law's own."""
    found = _GROUP.search(str(row["provision_id"]))
    return int(found[1]) if found else 0


def _article(row: Row, above: str, identifiers: Identifiers, periods: Periods) -> Element:
    name = identifiers.give(f"{above}art_{number_of(str(row['label']))}")
    period = periods.get((row["valid_from"], row["valid_to"]))
    said = PROVISION_NAMES[str(row["kind"])].say("es", label=row["label"])
    return element(
        "article",
        element("num", said),
        *_words(row, name, identifiers),
        eId=name,
        period=f"#{period}" if period else None,
        status=_status(row),
        refersTo=f"#{document_name(row)}",
        **{f"vigia:{each}": row[each] or None for each in PROVENANCE},
    )


def _status(row: Row) -> str | None:
    if row["is_repealed"]:
        return REMOVED
    return UNKNOWN if row["is_unreadable"] or row["text"] is None else None


def _words(row: Row, name: str, identifiers: Identifiers) -> Iterator[Element]:
    """An article's paragraphs; where it has no words, or none are known, a remark says so."""
    if row["is_unreadable"]:
        yield _remark(UNREADABLE.say("es"))
    elif row["is_repealed"] and not row["text"]:
        yield _remark(REPEALED.say("es"))
    elif row["text"] is None:
        yield _remark(UNKNOWN_TEXT.say("es"))
    else:
        for place, node in enumerate(outline(str(row["text"])), 1):
            inside = identifiers.give(f"{name}__para_{place}")
            yield element("paragraph", *_inside(node, inside, identifiers), eId=inside)


def _remark(said: str) -> Element:
    return element("content", element("p", element("remark", said, status=EDITORIAL)))


def _inside(node: Node, name: str, identifiers: Identifiers) -> Iterator[Element]:
    """A part's mark and words, and the list of the parts below it."""
    if node.mark:
        yield element("num", node.mark)
    words = [element("p", each) for each in node.words]
    if not node.children:
        yield element("content", *words or [element("p")])
        return
    above = identifiers.give(f"{name}__list_1")
    points = (_point(each, above, identifiers) for each in node.children)
    yield element("list", *([element("intro", *words)] if words else []), *points, eId=above)


def _point(node: Node, above: str, identifiers: Identifiers) -> Element:
    name = identifiers.give(f"{above}__point_{number_of(node.mark)}")
    return element("point", *_inside(node, name, identifiers), eId=name)
