"""Invented documents: readings made by hand, and a desk that takes them in."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from extractors.archive import Archive
from extractors.law.relevance import relevance_of
from extractors.model import (
    Amendment,
    Box,
    Change,
    DocumentFacts,
    DocumentKind,
    Instrument,
    InstrumentKind,
    Operation,
    Origin,
    PageSummary,
    Provision,
    ProvisionKind,
    Reading,
    ReformNote,
    Span,
    StatedFacts,
    TextLayer,
)
from extractors.readings import Readings
from warehouse.build import build
from warehouse.load import LoadResult, load_document

if TYPE_CHECKING:
    from pathlib import Path

    from warehouse.database import Connection

JANUARY = datetime(2026, 1, 1, tzinfo=UTC)
FEBRUARY = datetime(2026, 2, 1, tzinfo=UTC)
MARCH = datetime(2026, 3, 1, tzinfo=UTC)
TITLE = "Ley para Prevenir la Trata de Personas en el Estado de Durango"
SLUG = "trata-de-personas"


def span(page: int = 1) -> Span:
    """One run of ten characters on a page."""
    return Span(page, 0, 10, Box(50.0, 100.0, 200.5, 110.25))


def article(label: str, text: str, *, page: int = 1, is_repealed: bool = False) -> Provision:
    """An article with the proof of its words."""
    path = f"art-{label.replace(' ', '-')}"
    spans = (span(page),) if text else ()
    rule = relevance_of(text)
    return Provision(
        label, ProvisionKind.ARTICLE, path, text, page, page, spans, is_repealed, rule != "",
        relevance=rule,
    )  # fmt: skip


def transitory(path: str, text: str) -> Provision:
    """A transitory article at a path such as ``trans-1`` or ``ref-1/trans-1``."""
    label = path.rpartition("-")[2]
    return Provision(label, ProvisionKind.TRANSITORY, path, text, 1, 1, (span(),))


def law(*provisions: Provision, title: str = TITLE, slug: str = SLUG) -> Instrument:
    """A law enacted by the document that holds it."""
    return Instrument(
        title=title,
        slug=slug,
        kind=InstrumentKind.CODIGO if title.startswith("Código") else InstrumentKind.LEY,
        operation=Operation.ENACTS,
        first_page=1,
        last_page=2,
        is_special_law=slug == SLUG,
        provisions=provisions,
    )


def decree(number: str, *amendments: Amendment) -> Instrument:
    """A decree that changes other laws."""
    return Instrument(
        title=f"Decreto {number}",
        slug=f"numero-{number}",
        kind=InstrumentKind.DECRETO,
        operation=Operation.AMENDS,
        first_page=1,
        last_page=1,
        decree=number,
        amendments=tuple(replace(a, relevance=relevance_of(a.text or "")) for a in amendments),
    )


def change(
    operation: Change, label: str | None, text: str | None = None, *, is_elided: bool = False
) -> Amendment:
    """A change of the special law."""
    spans = (span(),) if text else ()
    return Amendment(TITLE, SLUG, operation, label, text, 1, spans, is_elided)


def note(label: str | None, operation: Change, on: date | None, raw: str = "") -> ReformNote:
    """A compilation's note."""
    words = (
        raw or f"ARTÍCULO {'ADICIONADO' if operation is Change.ADDS else 'REFORMADO'} POR DEC. 9"
    )
    return ReformNote(label, operation, "DEC. 9", "P.O. 9", on, words, 1)


def edition(name: str, on: date | None, *instruments: Instrument, code: str = "DUR") -> Reading:
    """An edition of a gazette, numbered by its name."""
    facts = DocumentFacts(
        DocumentKind.EDITION, TextLayer.DIGITAL, code, on, number=name, volume="CC", section="3"
    )
    return reading(name, facts, instruments)


def compilation(name: str, *instruments: Instrument, code: str = "DUR") -> Reading:
    """A consolidated text."""
    return reading(
        name, DocumentFacts(DocumentKind.COMPILATION, TextLayer.DIGITAL, code), instruments
    )


def reading(name: str, facts: DocumentFacts, instruments: tuple[Instrument, ...]) -> Reading:
    """A reading of the document of that name, of two pages, by the first reader."""
    pages = tuple(
        PageSummary(at, TextLayer.DIGITAL, 2, 900, mentions_trafficking=True) for at in (1, 2)
    )
    return Reading(sha256_of(name), "1", facts, pages, instruments, ())


def sha256_of(name: str) -> str:
    """The name under which the archive keeps the invented document."""
    return hashlib.sha256(name.encode()).hexdigest()


class Desk:
    """Takes invented documents into archive, readings and a warehouse."""

    def __init__(self, data: Path, connection: Connection) -> None:
        self.archive = Archive(data / "archive")
        self.readings = Readings(data / "readings")
        self._connection = connection
        self._is_built = False

    @property
    def raw(self) -> Connection:
        """The warehouse as it is: its marts are built anew once they are asked for."""
        self._is_built = False
        return self._connection

    @property
    def connection(self) -> Connection:
        """The warehouse, its marts built from all that was taken in."""
        if not self._is_built:
            build(self._connection)
            self._is_built = True
        return self._connection

    def take(
        self,
        made: Reading,
        name: str,
        at: datetime = JANUARY,
        stated: StatedFacts | None = None,
        listed_by: str | None = None,
    ) -> LoadResult:
        """Archive the document, keep the reading, load both."""
        origin = Origin(f"{name}.pdf", at, stated or StatedFacts(), listed_by=listed_by)
        sha256 = self.archive.add(name.encode(), origin).sha256
        path = self.readings.save(replace(made, document_sha256=sha256), at)
        self._is_built = False
        return load_document(self._connection, sha256, self.archive.origins(sha256), path)
