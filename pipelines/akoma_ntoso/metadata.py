"""What identifies a law's text: the law, this wording of it, this file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from extractors.law.jurisdictions import BY_CODE
from pipelines.akoma_ntoso.elements import element
from pipelines.akoma_ntoso.lifecycle import (
    AUTHOR,
    SOURCE,
    build_lifecycle,
    build_periods,
    build_references,
)
from pipelines.akoma_ntoso.text import LANGUAGE, Text

COUNTRY: Final = "mx"
NOTE: Final = (
    "Consolidación no oficial. Un artículo que añadió un decreto sin decir en qué capítulo está "
    "en aquel que tienen en común los artículos vecinos."
)
GAZETTE: Final = "Periódico oficial"
PUBLISHED, RECORDED, VERSION, ASKED = "publicación", "registro", "versión", "consulta"


def build_meta(text: Text) -> Element:
    """Return the metadata of a law's text, in the order that the schema sets."""
    return element(
        "meta",
        element(
            "identification", _work(text), _expression(text), _manifestation(text), source=SOURCE
        ),
        *_publication(text),
        *build_lifecycle(text),
        *build_periods(text),
        build_references(text),
        element("notes", element("note", element("p", NOTE), eId="note_1"), source=SOURCE),
        element(
            "proprietary",
            element(
                "vigia:answer",
                instrument_id=text.facts["instrument_id"],
                valid_on=text.valid_on,
                known_at=text.known_at,
            ),
            source=SOURCE,
        ),
    )


def _work(text: Text) -> Element:
    published = text.facts["publication_date"]
    return element(
        "FRBRWork",
        *_addresses(text.work, f"{text.work}/!main"),
        _day(published or text.recorded, PUBLISHED if published else RECORDED),
        element("FRBRauthor", href=f"#{AUTHOR}"),
        element("FRBRcountry", value=COUNTRY),
        element("FRBRsubtype", value=text.facts["kind"]),
        element("FRBRname", value=text.facts["slug"] or text.work.rsplit("/", 1)[-1]),
    )


def _expression(text: Text) -> Element:
    return element(
        "FRBRExpression",
        *_addresses(text.expression, f"{text.expression}/!main"),
        _day(text.version, VERSION) if text.version else _day(text.recorded, RECORDED),
        *([_day(text.valid_on, ASKED)] if text.valid_on else []),
        element("FRBRauthor", href=SOURCE),
        element("FRBRauthoritative", value="false"),
        element("FRBRlanguage", language=LANGUAGE),
    )


def _manifestation(text: Text) -> Element:
    return element(
        "FRBRManifestation",
        *_addresses(f"{text.expression}.xml", f"{text.expression}/!main.xml"),
        _day(text.recorded, RECORDED),
        element("FRBRauthor", href=SOURCE),
        element("FRBRformat", value="application/xml"),
    )


def _addresses(whole: str, main: str) -> Iterator[Element]:
    yield element("FRBRthis", value=main)
    yield element("FRBRuri", value=whole)


def _day(day: object, name: str) -> Element:
    return element("FRBRdate", date=day, name=name)


def _publication(text: Text) -> Iterator[Element]:
    facts = text.facts
    if facts["publication_date"]:
        known = BY_CODE.get(str(facts["jurisdiction_code"]))
        name = known.gazette if known else GAZETTE
        said = " · ".join(str(each) for each in (facts["decree"], facts["gazette"]) if each)
        yield element("publication", date=facts["publication_date"], name=name, showAs=said or name)
