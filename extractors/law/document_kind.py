"""Says what a document without a gazette's masthead or heads is.

A compilation shows that a law was brought up to date, or prints a law alone with a note
of its publication. A decree as a congress issued it, a circular, a treaty and a print of
a web page are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.law.letters import fold
from extractors.law.publication import PublicationRole, parse_publication
from extractors.model import DocumentKind, Line, Page

KindFound = tuple[DocumentKind, str]
"""A kind and, in a short English phrase, what it rests on."""

_OPENING_LINES = 14
_END_PAGES = 3
"""So many pages at either end show who issued a text, and where it was published."""

_FEW_NOTES = 2

_NOTE_AT_HEAD = re.compile(
    r"\bultimas?\s+(?:reformas?|adicion|modificacion)|\btexto\s+(?:vigente|original|actualizado)\b|"
    r"\bvigente\s+a\s+partir\b|\bfecha\s+de\s+(?:ultima\s+reforma|publicacion|reforma)|"
    r"\btexto\s+de\s+nueva\s+creacion\b|\breformas?\s+incorporadas?\b|\bley\s+publicada\s+en\b|"
    r"\bp\.\s?o\.?\s+(?:n[°º]|no?\.|num\.?|numero|#)\s*\d|\bno\s+tienen\s+indicada\s+alguna\s+reforma\b|\bultima\s+actualizacion\b"
)
_NOTE_OF_REFORM = re.compile(
    r"^\W*(?:reformad|adicionad|derogad|reforma|adicion)[oa]?s?\b.*\b(?:dec|p\.?\s?o|dof|periodico|gaceta|publicad)|"
    r"^\W*(?:articulo|fraccion|parrafo|capitulo|inciso|seccion|apartado|denominacion)s?\b.{0,40}"
    r"\b(?:reformad|adicionad|derogad)[oa]s?\b.{0,20}\d{1,2}[-/.]|"
    r"^\W*expedid[oa]\s+por\s+decreto\b|^\W*tabla\s+de\s+reformas\b|"
    r"^\W*(?:publicacion|aprobacion|promulgacion|vigencia)\s*:\s*\d"
)
_PUBLISHED = re.compile(r"^\W*(?:publicad|expedid)[oa]\b")
_STAMP = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}:\d\d")
_ADDRESS = re.compile(r"https?://")
_ISSUED = re.compile(
    r"\bdecreta\s*:?\W*$|\bd e c r e t a\b|\bh[ae]\s+tenido\s+a\s+bien\b|\bsabed\b|\bdado\s+en\b|"
    r"\bestados\s+partes\b|^\W*(?:considerandos?|antecedentes|resuelve|resultandos?|circular|oficio|"
    r"exposicion\s+de\s+motivos|convencion|tratado|convenio|asunto)\b"
)
_LAW_BEGINS = re.compile(
    r"^\W*(?:ley|codigo|reglamento|constitucion|bando|estatuto|titulo|capitulo|articulo|libro)\b"
)
_FIRST_ARTICLE = re.compile(r"^\W*art(?:iculo|\.)\s+(?:1|i|primero)\b")


def is_web_print(page: Page) -> bool:
    """Whether a browser printed the page: an address and the time of printing at its edges."""
    edges = [*page.furniture, *page.lines[:2], *page.lines[-2:]]
    texts = [line.text for line in edges]
    return any(_STAMP.search(text) for text in texts) and any(map(_ADDRESS.search, texts))


def says_compiled(pages: Sequence[Page]) -> str | None:
    """Where a document says that it is a compilation, as a phrase; ``None`` if nowhere."""
    if not pages:
        return None
    first = [*pages[0].furniture, *pages[0].lines[:_OPENING_LINES]]
    if any(_NOTE_AT_HEAD.search(fold(line.text)) for line in first):
        return "note at the head"
    if any(map(_is_publication, _statements(first))):
        return "note of publication at the head"
    notes = sum(bool(_NOTE_OF_REFORM.search(fold(line.text))) for line in _sampled(pages))
    if notes >= _FEW_NOTES:
        return "notes of reforms"
    last = [line for page in pages[-_END_PAGES:] for line in page.lines]
    if any(_NOTE_OF_REFORM.search(fold(line.text)) for line in last):
        return "closing notes of decrees"
    return None


def _is_publication(statement: str) -> bool:
    """Whether a statement says where the text itself was published, not another decree."""
    found = parse_publication(statement)
    if found is None:
        return False
    return found.role is not PublicationRole.DECREE or bool(_PUBLISHED.match(fold(statement)))


def kind_of_text(pages: Sequence[Page]) -> KindFound:
    """What a document is that has neither a gazette's masthead nor its heads."""
    if pages and is_web_print(pages[0]):
        return DocumentKind.OTHER, "print of a web page"
    basis = says_compiled(pages)
    if basis:
        return DocumentKind.COMPILATION, basis
    if _is_law_alone(pages):
        return DocumentKind.COMPILATION, "a law printed alone"
    return DocumentKind.OTHER, "no masthead, running heads or note of publication"


def _is_law_alone(pages: Sequence[Page]) -> bool:
    """A law from its title or first heading on, without the words of whoever issued it."""
    first = [fold(line.text) for page in pages[:_END_PAGES] for line in page.lines]
    last = [fold(line.text) for page in pages[-_END_PAGES:] for line in page.lines]
    begins = bool(pages and pages[0].lines and _LAW_BEGINS.match(first[0]))
    if not begins or not any(map(_FIRST_ARTICLE.match, first)):
        return False
    return not any(map(_ISSUED.search, [*first, *last]))


def _sampled(pages: Sequence[Page]) -> Iterator[Line]:
    """The lines of the first pages: enough to meet the notes of a law that has any."""
    for page in pages[:6]:
        yield from page.lines


def _statements(lines: Sequence[Line]) -> Iterator[str]:
    """Each line, and each two that a statement may be broken over."""
    for place, line in enumerate(lines):
        yield line.text
        if place + 1 < len(lines):
            yield f"{line.text} {lines[place + 1].text}"
