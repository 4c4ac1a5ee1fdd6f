"""Finds electronic signatures: strings of code, the words that name them, QR legends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.model import Word
from extractors.pdf.rows import Chunk

SHORTEST_CODE = 20
"""A word of code has at least this many characters ..."""

LEAST_BARE = 14
LEAST_TURNS = 4
"""... with figures, letters and cases mixed so many times, punctuation aside."""

CODE_SHARE = 0.6
"""A row is code where code makes this share of its characters."""

LEAST_OTHER = 0.9
"""Legends are set in type no larger than this share of the page's."""

_CODE = re.compile(r"[A-Za-z0-9+/=|:.,_\\-]+")
FEWEST_BYTES = 6
_GROUPS = re.compile(rf"(?:[0-9a-fA-F]{{2}}[\s:-]){{{FEWEST_BYTES},}}")
"""A fingerprint printed byte by byte."""

_NAMES = re.compile(
    r"\W*(?:cadena\s+original|sello\s+(?:digital|electr[óo]nico)|firma\s+(?:electr[óo]nica|digital)|"
    r"huella\s+digital|c[óo]digo\s+de\s+(?:verificaci[óo]n|validaci[óo]n)|hash|"
    r"evidencia\s+criptogr[áa]fica|folio\s+(?:fiscal|digital|de\s+verificaci[óo]n)|"
    r"(?:n[úu]mero\s+de\s+)?serie\s+del\s+certificado|secuencia|estampa\s+de\s+tiempo|ocsp|tsp)\b",
    re.IGNORECASE,
)
_QR = re.compile(
    r"\bc[óo]digo\s+qr\b|\bescane[ea]|"
    r"\b(?:verifi\w+|valid\w+|comprob\w+|consult\w+)\b.{0,60}\b(?:autenticidad|validez|integridad)|"
    r"\bautenticidad\b.{0,80}(?:https?:|www\.)",
    re.IGNORECASE,
)


def find_signature_rows(
    rows: Sequence[Sequence[Chunk]], typical: float, at_edge: Sequence[bool]
) -> set[int]:
    """Positions of the rows that belong to an electronic signature.

    Rows of code always do; a row that names a signature, next to one that does; a QR
    legend in small type at the page's edge, or next to a row that does.

    Args:
        rows: The page's rows, top to bottom, as chunks.
        typical: The usual height of the page's words, in points.
        at_edge: Whether each row stands at the page's edge.
    """
    found = {at for at, row in enumerate(rows) if _may_be_code(row) and _is_code(row)}
    found |= {
        at
        for at, row in enumerate(rows)
        if at_edge[at] and _height(row) <= LEAST_OTHER * typical and _QR.search(_text(row))
    }
    grows = bool(found)
    while grows:
        near = {at + step for at in found for step in (-1, 1)} - found
        more = {at for at in near if 0 <= at < len(rows) and _speaks_of_it(_text(rows[at]))}
        found |= more
        grows = bool(more)
    return found


def _speaks_of_it(text: str) -> bool:
    return bool(_NAMES.match(text) or _QR.search(text))


def is_code(text: str) -> bool:
    """Whether a word is a piece of an encoded string and no word of any language.

    Example:
        >>> is_code("Zk3Jp0qQ1m+8aVtYw92LxA=="), is_code("inconstitucionalidades")
        (True, False)
    """
    if len(text) < SHORTEST_CODE or not _CODE.fullmatch(text) or "www." in text or "://" in text:
        return False
    bare = [character for character in text if character.isalnum()]
    figures = sum(character.isdigit() for character in bare)
    turns = sum(_turns(one, other) for one, other in pairwise(bare))
    return len(bare) >= LEAST_BARE and 0 < figures < len(bare) and turns >= LEAST_TURNS


def _turns(one: str, other: str) -> bool:
    """From figures to letters or back, or from small letters to capitals, within a word."""
    return one.isdigit() != other.isdigit() or (one.islower() and other.isupper())


def _may_be_code(row: Sequence[Chunk]) -> bool:
    """A cheap look at the row: a long word, or many of two characters."""
    lengths = [len(word.text) for chunk in row for word in chunk.words]
    return max(lengths) >= SHORTEST_CODE or lengths.count(2) >= FEWEST_BYTES


def _is_code(row: Sequence[Chunk]) -> bool:
    words: list[Word] = [word for chunk in row for word in chunk.words]
    letters = sum(len(word.text) for word in words)
    code = sum(len(word.text) for word in words if is_code(word.text))
    code += sum(len(match.group().replace(" ", "")) for match in _GROUPS.finditer(f"{_text(row)} "))
    return code >= CODE_SHARE * letters > 0


def _text(row: Sequence[Chunk]) -> str:
    return " ".join(chunk.text for chunk in row)


def _height(row: Sequence[Chunk]) -> float:
    return max(word.size for chunk in row for word in chunk.words)
