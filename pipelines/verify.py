"""Stored words against the archived documents: is each on the page that it cites?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from extractors.archive import Archive
from extractors.errors import DocumentError, StoreError, VigiaError
from extractors.model import Box, Span
from extractors.pdf.engine import PdfFile
from extractors.proof import fold_words, words_at
from pipelines.messages import TEXT_ALTERED, WORDS_DIFFER, Language
from pipelines.settings import Settings
from warehouse.table import Row, Table

COLUMNS = ("provision_id", "valid_from", "document_sha256", "pages", "is_proved", "reason")
TYPES = ("VARCHAR", "DATE", "VARCHAR", "VARCHAR", "BOOLEAN", "VARCHAR")


@dataclass(frozen=True, slots=True)
class ProvisionProof:
    """Whether one stored wording is proved; ``reason`` says why not."""

    provision_id: str
    valid_from: object
    pages: str
    is_proved: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class DocumentProof:
    """One archived document and the wordings that rest on it.

    ``reason`` is set if the document itself is missing, altered or unreadable; then
    none of its wordings is proved.
    """

    document_sha256: str
    provisions: tuple[ProvisionProof, ...]
    reason: str | None

    @property
    def failures(self) -> tuple[ProvisionProof, ...]:
        """The wordings that are not proved."""
        return tuple(each for each in self.provisions if not each.is_proved)

    @property
    def is_proved(self) -> bool:
        """Whether the document is whole and holds every word that is cited from it."""
        return self.reason is None and not self.failures


def verify(
    provenance: Table, settings: Settings, also: Iterable[str] = ()
) -> Iterator[DocumentProof]:
    """Yield the proof of each document, in the order of their hashes.

    Args:
        provenance: The wordings, as `warehouse.answers.provenance` gives them.
        settings: Where the archive is, and the language of reasons.
        also: Documents to hold against their hash although nothing is cited from them.
    """
    archive = Archive(settings.archive)
    rows = sorted(provenance.records(), key=_document_of)
    cited = {sha256: list(group) for sha256, group in groupby(rows, _document_of)}
    for sha256 in sorted({*cited, *also}):
        yield _prove_document(archive, sha256, cited.get(sha256, []), settings.language)


def as_table(proofs: Iterable[DocumentProof]) -> Table:
    """Return one row a wording, and one for each document that failed without any."""
    return Table(COLUMNS, TYPES, [row for proof in proofs for row in _rows(proof)])


def _rows(proof: DocumentProof) -> Iterator[Row]:
    sha256 = proof.document_sha256
    for each in proof.provisions:
        yield each.provision_id, each.valid_from, sha256, each.pages, each.is_proved, each.reason
    if proof.reason and not proof.provisions:
        yield None, None, sha256, None, False, proof.reason


def _document_of(row: Mapping[str, object]) -> str:
    return str(row["document_sha256"])


def _prove_document(
    archive: Archive, sha256: str, rows: list[dict[str, object]], language: Language
) -> DocumentProof:
    try:
        data = archive.read(sha256)
        with PdfFile(data, sha256) as file:
            proofs = tuple(_prove(file, row, language) for row in rows)
    except (DocumentError, StoreError) as error:
        return _unproved(sha256, rows, error, language)
    return DocumentProof(sha256, proofs, None)


def _prove(file: PdfFile, row: Mapping[str, object], language: Language) -> ProvisionProof:
    text = str(row["text"])
    reason = None
    if hashlib.sha256(text.encode()).hexdigest() != row["text_sha256"]:
        reason = TEXT_ALTERED.say(language)
    elif fold_words(text) != fold_words(words_at(file, _spans(row["spans"]))):
        reason = WORDS_DIFFER.say(language)
    return _proof(row, reason)


def _unproved(
    sha256: str, rows: list[dict[str, object]], error: VigiaError, language: Language
) -> DocumentProof:
    reason = error.say(language).removeprefix(f"{error.subject}: ")
    return DocumentProof(sha256, tuple(_proof(row, reason) for row in rows), reason)


def _proof(row: Mapping[str, object], reason: str | None) -> ProvisionProof:
    first, last = row["first_page"], row["last_page"]
    pages = str(first) if first == last else f"{first}-{last}"
    return ProvisionProof(
        str(row["provision_id"]), row["valid_from"], pages, reason is None, reason
    )


def _spans(values: object) -> Iterator[Span]:
    """Read the spans of a wording, as the warehouse gives them."""
    if not isinstance(values, list):
        raise TypeError(values)
    for value in values:
        box = Box(value["x0"], value["top"], value["x1"], value["bottom"])
        yield Span(value["page"], value["start"], value["end"], box)
