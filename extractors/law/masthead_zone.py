"""Divides a gazette's first page: the masthead above, and what stands free below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.law.letters import fold, only_letters
from extractors.law.running_heads import is_head_line
from extractors.model import Line, Page

ZONE_SHARE = 0.45
"""Without a table of contents, a masthead ends at this share of the page's height."""

_CONTENTS = re.compile(r"^(?:sumario|indice|contenido|indicegeneral|contenidos?delaedicion)")
_BODY = re.compile(
    r"^(?:titulo|capitulo|articulo|libro)s?\s+(?:[ivx\d]|primer|unico|preliminar|segund|tercer)"
)
_NOTE = re.compile(
    r"\bpublicad[oa]s?\s+(?:en|el|por|mediante)\b.*\d|\breforma|\bvigen|\bdecretos?\s+(?:n|\d)"
)
"""A line on another text's publication: its dates and numbers are not the masthead's."""


@dataclass(frozen=True, slots=True)
class MastheadZone:
    """A first page's lines: ``head`` above its contents, ``alone`` what stands free below."""

    head: tuple[Line, ...]
    alone: tuple[Line, ...]
    has_contents: bool

    @property
    def text(self) -> str:
        """The lines of the head, joined."""
        return " ".join(line.text for line in self.head)


def find_zone(page: Page) -> MastheadZone:
    """Where a page's masthead would be: above its table of contents and its first article."""
    lines = [line for line in (*page.lines, *page.furniture) if not is_head_line(line.text)]
    contents = [line.box.top for line in lines if _CONTENTS.match(only_letters(line.text))]
    bottom = min(contents, default=ZONE_SHARE * page.height)
    body = [line.box.top for line in lines if _BODY.match(fold(line.text))]
    end = min([*body, page.height])
    own = (line for line in lines if not _NOTE.search(fold(line.text)))
    ordered = sorted(own, key=lambda line: (line.box.top, line.box.x0))
    return MastheadZone(
        head=tuple(line for line in ordered if line.box.top < min(bottom, end)),
        alone=tuple(line for line in ordered if bottom <= line.box.top < end),
        has_contents=bool(contents),
    )
