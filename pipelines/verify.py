"""Stored words against the archived documents: is each on the page that it cites?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import cast

from extractors.archive import Archive
from extractors.errors import DocumentError, StoreError, VigiaError
from extractors.legibility import recognise
from extractors.model import Box, Span
from extractors.pdf.engine import PdfFile
from extractors.proof import fold_words, words_at
from extractors.recognition.recogniser import recogniser_at_hand
from pipelines.messages import (
    MERGE_DIFFERS,
    OTHER_ENGINE,
    TEXT_ALTERED,
    WORDS_DIFFER,
    Language,
)
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


class _OpenDocument:
    """An open document, and what its page images print, each recognised once."""

    def __init__(self, file: PdfFile, on_page: Callable[[], None]) -> None:
        self._file = file
        self._on_page = on_page
        self._strings: dict[int, str] = {}

    def words_at(self, spans: Iterable[Span], recognised: Iterable[int]) -> str:
        """Return the words that the spans name, on the recognised pages those of the image."""
        strings = {page: self._string(page) for page in recognised}
        return words_at(self._file, spans, strings)

    def _string(self, page: int) -> str:
        if page not in self._strings:
            self._strings[page] = recognise(self._file, page).string
            self._on_page()
        return self._strings[page]


def verify(
    provenance: Table,
    settings: Settings,
    also: Iterable[str] = (),
    on_page: Callable[[], None] = lambda: None,
    merged: Mapping[tuple[str, date], str | None] | None = None,
) -> Iterator[DocumentProof]:
    """Yield the proof of each document, in the order of their hashes.

    Words that were read off a page's image are proved by reading it again. Of a wording that
    a decree gives in part, the decree's words are proved, and the merging is done again.

    Args:
        provenance: The wordings, as `warehouse.answers.provenance` gives them.
        settings: Where the archive is, and the language of reasons.
        also: Documents to hold against their hash although nothing is cited from them.
        on_page: Called after each page that was read off its image, which takes seconds.
        merged: The wordings merged anew, as `warehouse.consolidation.merge_anew` gives them.
    """
    archive = Archive(settings.archive)
    rows = sorted(provenance.records(), key=_document_of)
    cited = {sha256: list(group) for sha256, group in groupby(rows, _document_of)}
    for sha256 in sorted({*cited, *also}):
        proof = _prove_document(archive, sha256, cited.get(sha256, []), settings.language, on_page)
        yield _with_merges(proof, cited.get(sha256, []), merged or {}, settings.language)


def _with_merges(
    proof: DocumentProof,
    rows: list[dict[str, object]],
    merged: Mapping[tuple[str, date], str | None],
    language: Language,
) -> DocumentProof:
    """The proof; a merged wording also has to come out the same when it is merged again."""
    checked = []
    for each, row in zip(proof.provisions, rows, strict=True):
        key = (each.provision_id, cast("date", each.valid_from))
        if each.is_proved and row["is_merged"] and merged.get(key) != row["text"]:
            each = replace(each, is_proved=False, reason=MERGE_DIFFERS.say(language))
        checked.append(each)
    return replace(proof, provisions=tuple(checked))


def recognised_pages(provenance: Table) -> set[tuple[str, int]]:
    """Return the pages, each with its document, that `verify` has to read off their image."""
    return {
        (_document_of(row), page)
        for row in provenance.records()
        for page in _engines(row["recognised_pages"])
    }


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
    archive: Archive,
    sha256: str,
    rows: list[dict[str, object]],
    language: Language,
    on_page: Callable[[], None],
) -> DocumentProof:
    try:
        data = archive.read(sha256)
        with PdfFile(data, sha256) as file:
            document = _OpenDocument(file, on_page)
            proofs = tuple(_prove(document, row, language) for row in rows)
    except (DocumentError, StoreError) as error:
        return _unproved(sha256, rows, error, language)
    return DocumentProof(sha256, proofs, None)


def _prove(
    document: _OpenDocument, row: Mapping[str, object], language: Language
) -> ProvisionProof:
    text, printed = str(row["text"]), str(row["printed_text"])
    engines = _engines(row["recognised_pages"])
    reason = None
    if hashlib.sha256(text.encode()).hexdigest() != row["text_sha256"]:
        reason = TEXT_ALTERED.say(language)
    elif fold_words(printed) != fold_words(document.words_at(_spans(row["spans"]), engines)):
        reason = _why_different(engines.values(), language)
    return _proof(row, reason)


def _why_different(engines: Iterable[str], language: Language) -> str:
    """Say that the words differ, and whether that may be since another engine read them."""
    recorded = sorted(set(engines))
    if recorded and recorded != [now := recogniser_at_hand().name]:
        return OTHER_ENGINE.say(language, now=now, then=", ".join(recorded))
    return WORDS_DIFFER.say(language)


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


def _engines(values: object) -> dict[int, str]:
    """Read which of a wording's pages were read off their image, and by which engine."""
    if not isinstance(values, list):
        raise TypeError(values)
    return {value["page"]: value["recognised_by"] for value in values}
