"""An instrument while it is being found, and what can be told of it so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from extractors.law.labels import PrintedLabel, Style
from extractors.law.sequence import Candidate
from extractors.law.titles import TitleBlock

_PROMULGATES = re.compile(r"(?i:promulgaci[óo]n|promulgatorio) (?:del|de la|de los|de las) (\w.+)")


class Phase(StrEnum):
    """How far the walk through an instrument has come."""

    ARTICLES = "articles"
    TRANSITORIES = "transitories"


@dataclass(slots=True)
class Draft:
    """An instrument being found: its lines begin at ``start``.

    ``is_promulgated`` marks a treaty printed below the decree that promulgates it;
    ``is_section``, a section of notices, which has no articles.
    """

    start: int
    title: TitleBlock | None
    is_decree: bool
    parent: Draft | None = None
    phase: Phase = Phase.ARTICLES
    articles: list[Candidate] = field(default_factory=list)
    quoted: list[Candidate] = field(default_factory=list)
    transitories: list[tuple[int, PrintedLabel]] = field(default_factory=list)
    is_promulgated: bool = False
    is_section: bool = False
    end: int = 0

    @property
    def last(self) -> PrintedLabel | None:
        """The last article label taken."""
        return self.articles[-1].printed if self.articles else None


def resumptions(draft: Draft) -> list[int]:
    """Where the decree that issued this law goes on to its next part."""
    parts = draft.parent.articles if draft.parent is not None else []
    return [part.position for part in parts if part.position > draft.start]


def is_agreement(title: TitleBlock) -> bool:
    """Titled as what is made of ordinals."""
    return bool(re.match(r"(?i)\W*(?:acuerdo|decreto)", title.text))


def is_worded(decree: Draft) -> bool:
    """The decree heads its parts "Artículo": a bare ordinal is not one of them."""
    return decree.articles[-1].printed.has_word


def promulgated(draft: Draft) -> str | None:
    """The treaty that the draft's title says it promulgates."""
    found = _PROMULGATES.search(draft.title.text) if draft.title else None
    return f"{found[1][0].upper()}{found[1][1:]}" if found else None


def in_words(draft: Draft) -> bool:
    """The draft numbers its parts in words."""
    if not draft.articles:
        return False
    style = draft.articles[0].printed.style
    return style in (Style.ORDINAL, Style.UNICO)


def follows_transitory(draft: Draft, printed: PrintedLabel) -> bool:
    """Whether a label is that of the draft's next transitory."""
    if not draft.transitories:
        after = draft.last.key[0] + 1 if draft.last is not None else 1
        return printed.key[0] in (1, after)
    last = draft.transitories[-1][1]
    return 1 <= printed.key[0] - last.key[0] <= 2 or (
        printed.key[0] == last.key[0] and printed.key > last.key
    )
