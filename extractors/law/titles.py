"""Finds the titles of instruments among the lines of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.law.formulas import fold_line, is_recitals, squeeze
from extractors.law.letters import fold
from extractors.law.numerals import plain
from extractors.law.prose import Fragment, Vocabulary, is_centered, running_text
from extractors.law.structure import Named, Role
from extractors.model import Line, Page

_KIND = (
    r"ley|c[óo]digo|reglamento|constituci[óo]n|bando|estatutos?|lineamientos|programa|plan|"
    r"presupuesto|decreto|acuerdo|convocatoria|aviso|edicto|fe de erratas|recomendaciones|manual|"
    r"tratado|convenio|convenci[óo]n|norma|reglas|adenda|tabulador|bases|circular|"
    r"estados? financieros?|tarifa|arancel|protocolo"
)
_TITLE = re.compile(rf"^[\"“«']?(?:{_KIND})s?\b", re.IGNORECASE)
_LED = re.compile(
    r"^(?:DECRETO|ACUERDO|LEY|REGLAMENTO|AVISO|FE de Erratas|RESOLUCIÓN|CONVENIO|LINEAMIENTOS)"
    r"\s+(?:[a-zé]|DE\b|POR\b|QUE\b)"
)
_ANNOUNCED = re.compile(r"^(?:DECRETO|ACUERDO|RESOLUCIÓN|CONVENIO|AVISO|LINEAMIENTOS)\s+[a-zé]")
_CONNECTIVE = re.compile(
    r"(?:\b(?:de|del|la|el|los|las|y|e|o|en|con|a|al|por|para|que|su|n[úu]mero)|,)$", re.IGNORECASE
)
_LEAD_IN = re.compile(r"^.*\b(?:el|la|los|las)\s+siguientes?\s*:\s*(?=\w)", re.IGNORECASE)
_SENTENCE = re.compile(
    r"^\w+,|^\w+ (?:tiene|sera|es|entra|debera|podra|cual)\b|"
    r".*\b(?:lo siguiente|siguientes?|decreta)$"
)
_ENDS_TITLE = re.compile(
    r"^(?:publicad|nueva ley|nuevo reglamento|nuevo codigo|texto vigente|ultima reforma|"
    r"texto original|ley publicada|ley abrogada|tabla de contenido|indice|al margen|fecha de|"
    r"decreto (?:no|num|numero|\d)|estado libre|\(?(?:adicion|reforma)|expedid|aprobad|contenido|"
    r"capitulo|titulo|acta no|ayuntamiento \d)"
)
_PLACE = re.compile(r"presente (?P<kind>reglamento|ley|c[óo]digo|bando)\b", re.IGNORECASE)
_NAME = r"[A-ZÁÉÍÓÚÑ]\w*"
_MUNICIPALITY = re.compile(
    rf"municipio de ({_NAME}(?: (?:de(?: (?:la|los|las|el))?|del|{_NAME}))*(?:, {_NAME})?)"
)
_MATTER = re.compile(r"\b(tr[áa]nsito|polic[íi]a|mercados|limpia|panteones|construcci[óo]n)\b")
_NO_LETTER = re.compile(r"\W+")
SAME_TITLE = 88
"""Two prints of one title are at least this alike (ratio, 0 to 100)."""

MOST_LINES = 9
FEWEST_WORDS = 4
SHORTEST = 14
"""A title has at least this many characters: "DECRETO" alone is a heading."""


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """A title and the lines ``[start, end)`` that it stands on."""

    start: int
    end: int
    text: str


def find_titles(named: Sequence[Named], vocabulary: Vocabulary) -> list[TitleBlock]:
    """Every block of lines that reads and is set as a title, in printed order.

    A title begins with the kind of an instrument, stands out (capitals, bold, or
    centred) on every line, and starts a paragraph.
    """
    blocks: list[TitleBlock] = []
    position = 0
    while position < len(named):
        block = _block_at(named, position, vocabulary)
        if block is None:
            position += 1
        else:
            blocks.append(block)
            position = block.end
    return blocks


def _block_at(named: Sequence[Named], start: int, vocabulary: Vocabulary) -> TitleBlock | None:
    item = named[start]
    if item.role not in (Role.BODY, Role.DECREE) or not _TITLE.match(squeeze(item.text)):
        return None
    if _is_mid_text(named, start) or not (stands_out(named, start) or _is_led(item)):
        return None
    end = start + 1
    while end < len(named) and end - start < MOST_LINES and _goes_on(named, start, end):
        end += 1
    text = running_text([Fragment(n.line) for n in named[start:end]], vocabulary)
    text = clean_title(text)
    if len(text) < SHORTEST or len(text.split()) < FEWEST_WORDS or _SENTENCE.match(plain(text)):
        return None
    return TitleBlock(start, end, text)


def is_same_title(one: TitleBlock, other: TitleBlock) -> bool:
    """Whether two blocks print one title, whatever their case and small misprints."""
    return fuzz.ratio(plain(one.text), plain(other.text)) >= SAME_TITLE


def is_reprint(one: TitleBlock, other: TitleBlock) -> bool:
    """Whether two blocks print one title letter by letter, as two alike agreements do not."""
    return _NO_LETTER.sub("", fold(one.text)) == _NO_LETTER.sub("", fold(other.text))


def opens_by_itself(title: TitleBlock) -> bool:
    """A title as the federation's gazette announces each text: "DECRETO por el que …"."""
    return bool(_ANNOUNCED.match(title.text))


def _is_led(item: Named) -> bool:
    """Opens as gazettes announce: "ACUERDO por el que …", kind in capitals, then prose."""
    return item.line.starts_paragraph and bool(_LED.match(item.text))


def _is_mid_text(named: Sequence[Named], start: int) -> bool:
    """Right below a chapter's heading, or in the middle of a sentence."""
    if start == 0:
        return False
    before, item = named[start - 1], named[start]
    if before.role is Role.HEADING and not re.match(r"(?i)\W*ley|reglamento|c[óo]digo", item.text):
        return True
    same_place = (before.line.page, before.line.column) == (item.line.page, item.line.column)
    flows = same_place and before.role is Role.BODY and not item.line.starts_paragraph
    if flows and _CONNECTIVE.search(before.text):
        return True
    return flows and bool(re.search(r"[\w,]$", before.text)) and not stands_alone(named, start - 1)


def stands_alone(named: Sequence[Named], at: int) -> bool:
    """Whether a line is short and set apart, as the lines of a heading are."""
    return len(named[at].text) < 70 and stands_out(named, at)


def is_below_centre(before: Line, line: Line) -> bool:
    """Whether a line continues a centred one: its middle stands below the other's."""
    one, other = (before.box.x0 + before.box.x1) / 2, (line.box.x0 + line.box.x1) / 2
    return abs(one - other) < 6


def _goes_on(named: Sequence[Named], start: int, at: int) -> bool:
    before, line = named[at - 1].line, named[at].line
    if named[at].role not in (Role.BODY, Role.DECREE) or _ENDS_TITLE.match(plain(named[at].text)):
        return False
    if is_recitals(fold_line(named[at].text)):
        return False
    if (line.page, line.column) != (before.page, before.column):
        return False
    if not stands_out(named, at) and not _is_led(named[start]):
        return False
    height = before.box.bottom - before.box.top
    near = line.box.top - before.box.bottom <= 1.3 * height
    if _is_led(named[start]):
        if _is_set_in_capitals(named[start:at]) and not line.text.isupper():
            return False
        return not line.starts_paragraph or is_below_centre(before, line)
    same_case = named[at].text.isupper() == named[start].text.isupper()
    return near and same_case and not before.text.rstrip().endswith((".", '."', ":"))


def _is_set_in_capitals(title: Sequence[Named]) -> bool:
    """Capitals throughout, not only in the word that leads a title ("AVISO de …")."""
    words = sum(len(item.line.words) for item in title)
    return words >= FEWEST_WORDS and all(item.text.isupper() for item in title)


def stands_out(named: Sequence[Named], at: int) -> bool:
    """Whether a line is set apart from running text: capitals, bold, or centred."""
    line = named[at].line
    letters = [c for c in line.text if c.isalpha()]
    if letters and sum(c.isupper() for c in letters) >= 0.8 * len(letters):
        return True
    if line.words and all(
        word.is_bold for word in line.words if any(c.isalpha() for c in word.text)
    ):
        return True
    near = [n.line for n in named[max(0, at - 25) : at + 25]]
    column = [n for n in near if (n.page, n.column) == (line.page, line.column)]
    return is_centered(line, min(n.box.x0 for n in column), max(n.box.x1 for n in column))


def clean_title(text: str) -> str:
    """A printed title on one line, without quotes around it or a full stop at its end."""
    flat = _LEAD_IN.sub("", " ".join(text.split()))
    return flat.strip(" \"“”«»'.,;:*<>-–—•●")


def title_of_compilation(
    named: Sequence[Named], pages: Sequence[Page], body_start: int, vocabulary: Vocabulary
) -> str | None:
    """The title of the one law that a compilation prints.

    The largest title before the first article wins, then the first; failing those, the
    running head.
    """
    blocks = [b for b in find_titles(named[:body_start], vocabulary) if len(b.text) >= SHORTEST]
    if blocks:
        return max(blocks, key=lambda b: (_size(named, b), -b.start)).text
    return _title_in_heads(pages, vocabulary)


def _size(named: Sequence[Named], block: TitleBlock) -> int:
    return round(max(w.size for n in named[block.start : block.end] for w in n.line.words))


def _title_in_heads(pages: Sequence[Page], vocabulary: Vocabulary) -> str | None:
    for page in pages[1:2] or pages[:1]:
        for index, line in enumerate(page.furniture):
            if _TITLE.match(line.text) and len(line.text) >= SHORTEST:
                rest = [
                    other
                    for other in page.furniture[index + 1 : index + 3]
                    if other.text.isupper() == line.text.isupper()
                    and other.box.top - line.box.bottom < 12
                    and not _ENDS_TITLE.match(plain(other.text))
                ]
                return clean_title(running_text([Fragment(x) for x in (line, *rest)], vocabulary))
    return None


def supplied_title(first_article: str, place: str | None) -> str | None:
    """A title for a text that prints none, in brackets as catalogues do.

    It is made of the first article's own words: the kind that it calls itself and the
    municipality or state that it speaks of.
    """
    kind = _PLACE.search(first_article)
    if kind is None:
        return None
    where = _MUNICIPALITY.search(first_article)
    about = _MATTER.search(first_article)
    parts = [kind["kind"].capitalize()]
    parts += [f"de {about[1].capitalize()}"] if about else []
    parts += [f"del municipio de {where[1]}"] if where else []
    parts += [f"({place})"] if place and not where else []
    return f"[{' '.join(parts)}]" if len(parts) > 1 else None
