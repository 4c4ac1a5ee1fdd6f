"""Divides an edition's lines among its instruments.

The lines are walked once. What opens an instrument is a first label ("Artículo 1",
"ÚNICO") together with what stands before it: a title, an executive's opening formula, a
heading such as DECRETA. A decree's own parts are numbered in words; articles numbered in
digits below them are the law that it issues, or the new wording that it quotes.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from extractors.law.draft import (
    Draft,
    Phase,
    follows_transitory,
    in_words,
    is_agreement,
    is_worded,
    promulgated,
    resumptions,
)
from extractors.law.formulas import is_recitals, squeeze
from extractors.law.labels import PrintedLabel, Style
from extractors.law.notices import is_plain
from extractors.law.numerals import plain
from extractors.law.sequence import Candidate
from extractors.law.structure import Named, Role
from extractors.law.titles import TitleBlock, is_reprint
from extractors.law.weighing import weigh_line

_MARK = re.compile(
    r"^(?:.{0,60}\b)?(?:decreta|decreto|acuerda|acuerdo|acuerdos|resuelve|resolutivos|se acuerda|"
    r"acordado|puntos? resolutivos?|puntos? de acuerdo)"
    r"(?: (?:numero|num\.?|no\.?)? ?[\w./-]*\d[\w./-]*)?\W*$"
)
_NUMBERED = re.compile(r"^(?:numero|num\.?|no\.?) \d+\W*$")
_OPERATIVE = re.compile(r"(?:se )?(?:resuelve|acuerda|decreta|acuerdos?)|resolutivos")
_ORDERS = re.compile(r"\W*se \w+")
_AMENDS = re.compile(r"\bse (?:reforma|adiciona|deroga|modifica|sustituye)n?\b")
_ENACTS = re.compile(
    r"\bse (?:expide|crea|emite|aprueba|establece)n?\b|conforme a lo siguiente|quedar como sigue"
)
_RECITES = re.compile(r"^que\b")
_NOTICE = re.compile(
    r"(?i)\W*(?:avisos?|convocatorias?|edictos?|estados? financieros?|licitaci[óo]n)\b"
)
"""What is printed without articles of its own."""

_LAW = re.compile(
    r"(?i)\W*(?:ley|c[óo]digo|reglamento|decreto|acuerdo|bando|estatutos?|lineamientos|reglas)\b"
)
"""What ends a section of notices: the title of a text with articles."""

MARK_LINES = 4
"""Lines such as "DECRETO NÚMERO 25", "EL CONGRESO DECRETA" are one mark so near each other."""

CLOSING_LINES = 15
"""So many lines after a closing formula, its instrument's transitories are over."""

CLAUSE_LINES = 45
"""An operative clause is looked for in at most so many lines after its label."""


def find_drafts(
    named: Sequence[Named],
    titles: Sequence[TitleBlock],
    heads: Sequence[int],
    *,
    begin: int,
    is_extract: bool,
    announced: Container[int] = frozenset(),
    sections: Sequence[TitleBlock] = (),
) -> list[Draft]:
    """The instruments that have articles, in printed order, parents before children.

    Args:
        named: Every line of the document, with roles.
        titles: Its title blocks.
        heads: Positions of true headings of transitories.
        begin: The first line after masthead and sumario.
        is_extract: Whether the first article may have any number.
        announced: Starts of the title blocks that the cover announces: each opens an
            instrument, with articles or without.
        sections: Headings of sections of notices.
    """
    walker = _Walker(named, titles, set(heads), announced, sections, is_extract=is_extract)
    for position in range(begin, len(named)):
        walker.take(position)
    return walker.finish()


class _Walker:
    def __init__(
        self,
        named: Sequence[Named],
        titles: Sequence[TitleBlock],
        heads: set[int],
        announced: Container[int],
        sections: Sequence[TitleBlock],
        *,
        is_extract: bool,
    ) -> None:
        self._named = named
        self._titles = {block.start: block for block in titles}
        self._heads = heads
        self._is_extract = is_extract
        self._drafts: list[Draft] = []
        self._current: Draft | None = None
        self._title: TitleBlock | None = None
        self._opening: int | None = None
        self._mark: int | None = None
        self._closed_at: int | None = None
        self._announced = announced
        self._sections = {block.start: block for block in sections}
        self._is_signed = False
        self._recites = False

    def take(self, position: int) -> None:
        item = self._named[position]
        if position in self._sections:
            self._open_section(self._sections[position])
        elif position in self._titles:
            self._take_title(position, self._titles[position])
        folded = plain(squeeze(item.text)).strip(" .:-")
        if position in self._heads:
            self._begin_transitories()
        if item.role in (Role.ARTICLE, Role.ORDINAL) and item.printed is not None:
            self._take_label(position, item, item.printed)
        elif item.role is Role.OPENING:
            self._opening = position if self._opening is None else self._opening
        elif item.role is Role.CLOSING:
            self._close(position)
        elif len(folded) < 90 and (_is_mark(item, folded) or _is_number(item, folded)):
            self._recites = False
            if self._mark is None or position - self._mark > MARK_LINES:
                self._mark = position
        elif is_recitals(folded):
            self._mark = None
            self._recites = True

    def _take_title(self, position: int, title: TitleBlock) -> None:
        """A title; printed twice above its articles, it is one, and begins at the first."""
        current = self._current
        is_bare = current is not None and not (current.articles or current.transitories)
        if is_bare and current and current.title and is_reprint(current.title, title):
            return
        if self._title is not None and is_reprint(self._title, title):
            title = replace(title, start=self._title.start)
        self._title = title
        if position in self._announced:
            self._open_announced(position)

    def _open_section(self, heading: TitleBlock) -> None:
        """A section of notices; under a plain word only where nothing is open."""
        if is_plain(heading) and self._current is not None and not self._is_signed:
            return
        self._current = Draft(heading.start, heading, is_decree=False, is_section=True)
        self._drafts.append(self._current)
        self._forget()

    def _close(self, position: int) -> None:
        self._is_signed = True
        if self._current is not None and self._current.phase is Phase.TRANSITORIES:
            self._closed_at = position if self._closed_at is None else self._closed_at

    def _is_past(self, position: int) -> bool:
        """Signatures, and more than a few lines, stand between here and the transitories."""
        return self._closed_at is not None and position - self._closed_at > CLOSING_LINES

    def _open_announced(self, position: int) -> None:
        current = self._current
        opened_by = self._opening if self._opening is not None else self._mark
        if current is not None and current.is_decree and self._issues(current, position):
            return
        start = position if opened_by is None else min(position, opened_by)
        self._current = Draft(start, self._title, is_decree=False)
        self._drafts.append(self._current)
        self._forget()

    def _issues(self, decree: Draft, position: int) -> bool:
        """The decree's last clause says that the law titled here is issued."""
        if not decree.articles or decree.phase is not Phase.ARTICLES:
            return False
        return bool(_ENACTS.search(self._clause(decree.articles[-1].position, position)))

    def finish(self) -> list[Draft]:
        """Give each draft its end and return those that hold anything."""
        starts = [d.start for d in self._drafts if d.parent is None]
        for draft in self._drafts:
            later = [s for s in starts if s > draft.start]
            draft.end = min([*later, *resumptions(draft)], default=len(self._named))
        return self._drafts

    def _begin_transitories(self) -> None:
        if self._current is not None and self._current.articles:
            self._current.phase = Phase.TRANSITORIES

    def _leave_section(self) -> None:
        """A law's title or an executive's formula ends a section; a notice's own does not."""
        is_law = self._title is not None and _LAW.match(self._title.text) is not None
        if is_law or self._opening is not None:
            self._current = None

    def _leave_notice(self) -> None:
        """What follows a notice, under a title or heading of its own, is not the notice's."""
        current = self._current
        if current is not None and current.is_section:
            self._leave_section()
            return
        if current is None or current.title is None or current.articles:
            return
        if _NOTICE.match(current.title.text) and self._has_news():
            self._current = None

    def _take_label(self, position: int, item: Named, printed: PrintedLabel) -> None:
        self._leave_notice()
        current = self._current
        if current is not None and current.is_section:
            return
        first = printed.key[0] == 1
        if current and current.phase is Phase.TRANSITORIES and not (first and self._has_news()):
            if follows_transitory(current, printed) and not self._is_past(position):
                current.transitories.append((position, printed))
                self._forget()
            return
        in_words = printed.style in (Style.ORDINAL, Style.UNICO)
        if item.role is Role.ORDINAL:
            self._take_bare(position, printed, first=first)
        elif in_words:
            self._take_worded(position, printed, first=first)
        else:
            self._take_numbered(position, printed, first=first)

    def _has_news(self) -> bool:
        """Something that opens instruments was seen since the last label."""
        return any(mark is not None for mark in (self._title, self._opening, self._mark))

    def _forget(self) -> None:
        self._title = self._opening = self._mark = None
        self._closed_at = None
        self._recites = self._is_signed = False

    def _take_bare(self, position: int, printed: PrintedLabel, *, first: bool) -> None:
        """A bare "PRIMERO.- …": part of an agreement, once ACUERDA or the like was read."""
        if self._recites or _RECITES.match(plain(self._named[position].text[printed.end :])):
            return
        decree = self._decree()
        announced = self._mark is not None or (
            self._title is not None and is_agreement(self._title)
        )
        current = self._current
        if first and current is not None and not current.articles and current.title is not None:
            if is_agreement(current.title):
                self._append(current, position, printed)
        elif first and announced and current is not None and self._were_recitals(current):
            current.articles.clear()
            self._append(current, position, printed)
        elif first and announced:
            self._open(position, printed, is_decree=True)
        elif decree is not None and self._continues(decree, printed) and not is_worded(decree):
            self._append(decree, position, printed)

    def _were_recitals(self, draft: Draft) -> bool:
        """The ordinals taken were reasons: an operative word follows them, and none orders."""
        news = (self._title, self._opening, draft.title)
        if self._mark is None or self._is_signed or news != (None, None, draft.title):
            return False
        if draft.title is None or draft.quoted or draft.phase is not Phase.ARTICLES:
            return False
        mark = plain(squeeze(self._named[self._mark].text)).strip(" .:-")
        return _OPERATIVE.fullmatch(mark) is not None and not any(
            part.printed.has_word or _ORDERS.match(self._words(part)) for part in draft.articles
        )

    def _words(self, part: Candidate) -> str:
        return plain(self._named[part.position].text[part.printed.end :])

    def _take_worded(self, position: int, printed: PrintedLabel, *, first: bool) -> None:
        """An "ARTÍCULO SEGUNDO.- …": a decree's part, or an article numbered in words."""
        decree = self._decree()
        if decree is not None and self._continues(decree, printed):
            self._append(decree, position, printed)
        elif first and self._current is not None and not self._current.articles:
            self._append(self._current, position, printed)
        elif first and (self._current is None or self._has_news() or self._closed_at is not None):
            self._open(position, printed, is_decree=True)
        elif self._current is not None:
            self._append(self._current, position, printed)
        elif self._is_extract:
            self._open(position, printed, is_decree=False)

    def _take_numbered(self, position: int, printed: PrintedLabel, *, first: bool) -> None:
        current = self._current
        if current is not None and not current.articles and promulgated(current):
            self._open_promulgated(current, position, printed)
        elif current is None:
            if first or self._is_extract or self._title is not None:
                self._open(position, printed, is_decree=False)
        elif current.is_decree and in_words(current):
            self._take_below_decree(current, position, printed, first=first)
        elif first and self._starts_anew(current):
            self._open(position, printed, is_decree=False)
        else:
            self._append(current, position, printed)

    def _open_promulgated(self, decree: Draft, position: int, printed: PrintedLabel) -> None:
        """The treaty that a decree of promulgation prints below itself."""
        title = promulgated(decree)
        child = self._open(position, printed, is_decree=False, parent=decree)
        child.is_promulgated = True
        if child.title is None and title is not None and decree.title is not None:
            child.title = replace(decree.title, text=title)
            child.start = position

    def _starts_anew(self, current: Draft) -> bool:
        last = current.last
        return last is not None and last.key[0] >= 2 and self._has_news()

    def _take_below_decree(
        self, decree: Draft, position: int, printed: PrintedLabel, *, first: bool
    ) -> None:
        clause = self._clause(decree.articles[-1].position, position)
        law_title = self._title and not self._title.start < decree.articles[-1].position
        if _AMENDS.search(clause) and not (first and law_title):
            decree.quoted.append(self._candidate(position, printed))
        elif first or _ENACTS.search(clause):
            child = self._open(position, printed, is_decree=False, parent=decree)
            if not law_title:
                child.title = None
                child.start = position
        else:
            decree.quoted.append(self._candidate(position, printed))

    def _clause(self, start: int, end: int) -> str:
        lines = self._named[start : min(end, start + CLAUSE_LINES)]
        return plain(" ".join(item.text for item in lines))

    def _decree(self) -> Draft | None:
        """The open decree: the current draft, or the one that issued the current law."""
        current = self._current
        if current is None:
            return None
        if current.is_decree:
            return current if current.phase is Phase.ARTICLES else None
        return current.parent if current.phase is Phase.ARTICLES else None

    def _continues(self, draft: Draft, printed: PrintedLabel) -> bool:
        last = draft.last
        if last is None or last.style is Style.UNICO or printed.style is Style.UNICO:
            return False
        return printed.key[0] == last.key[0] + 1 and in_words(draft)

    def _append(self, draft: Draft, position: int, printed: PrintedLabel) -> None:
        if not draft.articles:
            draft.is_decree = printed.style in (Style.ORDINAL, Style.UNICO)
            self._opening = None
        draft.articles.append(self._candidate(position, printed))
        self._current = draft
        self._title = self._mark = None
        self._is_signed = False

    def _candidate(self, position: int, printed: PrintedLabel) -> Candidate:
        return Candidate(position, printed, weigh_line(self._named, position))

    def _open(
        self, position: int, printed: PrintedLabel, *, is_decree: bool, parent: Draft | None = None
    ) -> Draft:
        seen = [self._opening, self._title.start if self._title else None, self._mark]
        if parent is not None:
            seen = [self._title.start if self._title else None]
        start = min((s for s in seen if s is not None), default=position)
        draft = Draft(start, self._title, is_decree, parent)
        draft.articles.append(self._candidate(position, printed))
        self._drafts.append(draft)
        self._current = draft
        self._forget()
        return draft


def _is_mark(item: Named, folded: str) -> bool:
    """DECRETA, ACUERDO and the like, but not the end of a line of prose ("…, de acuerdo")."""
    if not _MARK.match(folded):
        return False
    last = item.line.words[-1].text
    return not last.islower() or last.endswith(":") or " siguiente" in folded


def _is_number(item: Named, folded: str) -> bool:
    """NÚMERO 25 below DECRETO, but not the end of a sentence ("la lista / número 25.")."""
    return _NUMBERED.match(folded) is not None and not item.text[:1].islower()
