"""When a law's words changed, by which decree, and where that was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Final
from xml.etree.ElementTree import Element

from extractors.law.jurisdictions import BY_CODE
from pipelines.akoma_ntoso.elements import element
from pipelines.akoma_ntoso.text import Row, Text, document_name, document_uri, work_uri
from pipelines.formats import SHORT_HASH

SOURCE: Final = "#vigia"
ORIGINAL: Final = "original"
AUTHOR: Final = "jurisdiction"
IN_FORCE: Final = "vigencia"
CHANGES: Final = ("amendment", "repeal")
"""Events that another decree than the law's own brings about."""

UNKNOWN_AUTHOR: Final = "Jurisdicción desconocida"

Interval = tuple[object, object]


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a law's life: its name, that of what brought it about, its row."""

    name: str
    source: str
    row: Row


def name_periods(provisions: Iterable[Row]) -> dict[Interval, str]:
    """Return the name of each interval in which a provision is in force, from its days.

    A provision of no known day is in none.
    """
    found = {
        (row["valid_from"], row["valid_to"]) for row in provisions if row["valid_from"] is not None
    }
    ordered = sorted(found, key=lambda each: (str(each[0]), str(each[1] or date.max)))
    return {interval: f"tmpg_{place}" for place, interval in enumerate(ordered, 1)}


def build_lifecycle(text: Text) -> Iterator[Element]:
    """Yield the days on which the law's words changed; nothing where none is known."""
    events = [
        element(
            "eventRef",
            eId=event.name,
            date=event.row["event_date"],
            type=event.row["type"],
            source=f"#{event.source}",
        )
        for event in _events(text)
    ]
    if events:
        yield element("lifecycle", *events, source=SOURCE)


def build_periods(text: Text) -> Iterator[Element]:
    """Yield the intervals in which provisions are in force, each between two events."""
    names: dict[object, str] = {}
    for event in _events(text):
        names.setdefault(event.row["event_date"], f"#{event.name}")
    groups = [
        element(
            "temporalGroup",
            element(
                "timeInterval",
                start=names[start],
                end=None if end is None else names[end],
                refersTo=f"#{IN_FORCE}",
            ),
            eId=name,
        )
        for (start, end), name in name_periods(text.provisions).items()
    ]
    if groups:
        yield element("temporalData", *groups, source=SOURCE)


def build_references(text: Text) -> Element:
    """Return what the rest names: the law, its decrees, its documents, and who says so."""
    first = text.facts["publication_date"]
    return element(
        "references",
        element(
            "original",
            eId=ORIGINAL,
            href=f"{text.work}/spa@{first or ''}",
            showAs=text.facts["title"] or text.work,
        ),
        *_sources(text),
        *_entities(text.facts),
        *_documents(text.provisions),
        source=SOURCE,
    )


def _events(text: Text) -> Iterator[Event]:
    changes = count(1)
    for place, row in enumerate(text.events, 1):
        source = f"passiveRef_{next(changes)}" if row["type"] in CHANGES else ORIGINAL
        yield Event(f"eref_{place}", source, row)


def _sources(text: Text) -> Iterator[Element]:
    """What changed the law: the decree, or the document that tells of one not read here."""
    for event in _events(text):
        if event.source != ORIGINAL:
            row = event.row
            said = " · ".join(str(each) for each in (row["decree"], row["gazette"]) if each)
            decree = str(row["decree_id"] or "")
            yield element(
                "passiveRef",
                eId=event.source,
                href=work_uri(decree) if decree else document_uri(row),
                showAs=said or decree or _cut(row),
            )


def _documents(provisions: Iterable[Row]) -> Iterator[Element]:
    for name, row in sorted({document_name(row): row for row in provisions}.items()):
        yield element(
            "TLCReference", eId=name, name="document", href=document_uri(row), showAs=_cut(row)
        )


def _entities(facts: Row) -> Iterator[Element]:
    known = BY_CODE.get(str(facts["jurisdiction_code"]))
    author = known.es if known else UNKNOWN_AUTHOR
    code = str(facts["instrument_id"]).partition("/")[0]
    for kind, name, href, said in (
        ("TLCOrganization", SOURCE[1:], "organization/vigia", "Vigía"),
        ("TLCOrganization", AUTHOR, f"organization/{code}", author),
        ("TLCConcept", IN_FORCE, "concept/vigencia", "Vigencia"),
    ):
        yield element(kind, eId=name, href=f"/akn/ontology/{href}", showAs=said)


def _cut(row: Row) -> str:
    return str(row["document_sha256"])[:SHORT_HASH]
