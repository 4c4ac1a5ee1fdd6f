"""Chosen headings and the lines between them into provisions and reform notes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from extractors.law.accounting import Loose, Owner
from extractors.law.citations import start_of_citation
from extractors.law.divisions import Heading, Headings, Outline
from extractors.law.formulas import ends_sentence
from extractors.law.labels import PrintedLabel, match_article
from extractors.law.notes import note_side, parse_note
from extractors.law.numerals import plain
from extractors.law.prose import Fragment, Vocabulary, is_centered, running_text, spans_of
from extractors.law.relevance import relevance_of
from extractors.law.structure import Named, Role
from extractors.model import Box, Finding, FindingKind, Provision, ProvisionKind, ReformNote

_REPEALED = re.compile(r"^\W*(?:articulo )?(?:se )?derogad?[oa]?s?\b")
_MAY_BE_REPEALED = re.compile(r"[\W\d]*(?:s|d|articulo)")
LONGEST_REPEAL = 120
"""A repealed provision prints little more than that it is repealed."""

LONGEST_LINE_OF_DOTS = 2_000
"""… and dots or dashes, which may fill some lines."""

Edges = dict[tuple[int, int], tuple[float, float]]

_STOPS = frozenset({Role.CLOSING, Role.RULE, Role.DECREE, Role.OPENING, Role.SUMARIO})
_PROSE = frozenset({Role.BODY, Role.ARTICLE, Role.ORDINAL})
TITLE_LINES = 6
"""At most so many lines of a heading's own title follow it."""

HEADING_WORDS = 8
"""A heading's line has at most so many words."""

FEWEST_EPIGRAPHS = 3
MOST_EPIGRAPH_LINES = 3
"""An epigraph above a label has at most so many lines."""

HEADING_REACH = 10
"""A heading's own lines end before this many lines."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line accepted as the heading of a provision.

    ``group`` counts groups of transitories; ``is_quoted`` marks the new wording of
    another law's article, which is no provision of this instrument.
    """

    position: int
    printed: PrintedLabel
    kind: ProvisionKind
    group: int = 0
    is_quoted: bool = False


@dataclass(slots=True)
class _Draft:
    """A provision while its lines are gathered: ``positions`` are those of the lines.

    Trimmed, it has fewer fragments than positions.
    """

    choice: Choice
    headings: tuple[Heading, ...] = ()
    fragments: list[Fragment] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)

    def take(self, position: int, fragment: Fragment) -> None:
        """One more line."""
        self.fragments.append(fragment)
        self.positions.append(position)


@dataclass(frozen=True, slots=True)
class Assembled:
    """What the lines of one instrument came to; ``owners`` says what each of them is part of."""

    provisions: tuple[Provision, ...]
    quoted: tuple[Provision, ...]
    notes: tuple[ReformNote, ...]
    findings: tuple[Finding, ...]
    owners: Mapping[int, Owner] = field(default_factory=dict)


def assemble(
    named: Sequence[Named],
    start: int,
    end: int,
    choices: Sequence[Choice],
    vocabulary: Vocabulary,
    *,
    is_compiled: bool = False,
    is_divided: bool = True,
) -> Assembled:
    """Provisions and notes of the lines ``[start, end)``.

    A provision runs from its heading to the next one, to a heading of chapter, to a
    closing formula or a rule. Reform notes are taken out of its text; a note in
    parentheses belongs to the provision that follows it.

    Args:
        named: Every line of the document, with roles.
        start: First line of the instrument.
        end: One past its last line.
        choices: Its accepted headings, in printed order.
        vocabulary: The document's own words, to undo hyphens by.
        is_compiled: Whether the decrees that reformed the instrument are appended to it.
        is_divided: Whether headings of chapters are its own, not those of laws that it quotes.
    """
    loose = Loose(Owner.PREAMBLE, is_compiled=is_compiled)
    collector = _Collector(named, end, {choice.position: choice for choice in choices}, loose)
    for position in range(start, end):
        collector.take(position)
    edges = _edges(collector.drafts)
    drafts = _without_epigraphs([_trim(draft, edges) for draft in collector.drafts])
    outline = Outline(vocabulary) if is_divided else None
    provisions = _provisions([d for d in drafts if not d.choice.is_quoted], vocabulary, outline)
    quoted = _provisions([d for d in drafts if d.choice.is_quoted], vocabulary)
    notes, owners = tuple(collector.notes), collector.owners | _owners(drafts)
    return Assembled(provisions, quoted, notes, tuple(_findings(provisions)), owners)


def _owners(drafts: Sequence[_Draft]) -> dict[int, Owner]:
    """The lines of each provision, and those trimmed off its end: signatures, or a heading."""
    owners: dict[int, Owner] = {}
    for draft in drafts:
        kept, choice = len(draft.fragments), draft.choice
        is_last = draft is drafts[-1] or choice.kind is ProvisionKind.TRANSITORY
        own = Owner.QUOTED if choice.is_quoted else Owner.PROVISION
        owners.update(dict.fromkeys(draft.positions[:kept], own))
        rest = Owner.CLOSING if is_last else Owner.HEADING
        owners.update(dict.fromkeys(draft.positions[kept:], rest))
    return owners


def _without_epigraphs(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Each provision without the epigraph of the next, where epigraphs stand above labels.

    They do where at least half of the provisions end with a short paragraph that no full
    stop closes. Such a paragraph names the next provision and is none of its words.
    """
    tails = [_tail(draft) for draft in drafts]
    having = sum(tail > 0 for tail in tails)
    if having < FEWEST_EPIGRAPHS or having * 2 < len(drafts) - 1:
        return list(drafts)
    return [
        replace(draft, fragments=draft.fragments[: len(draft.fragments) - tail])
        for draft, tail in zip(drafts, tails, strict=True)
    ]


def _tail(draft: _Draft) -> int:
    """How many lines the paragraph at the provision's end has, if it is like an epigraph."""
    for tail in range(1, min(MOST_EPIGRAPH_LINES, len(draft.fragments) - 1) + 1):
        fragment = draft.fragments[-tail]
        if ends_sentence(fragment.text) or any(c.isdigit() for c in fragment.text):
            return 0
        if ends_sentence(draft.fragments[-tail - 1].text):
            opens = fragment.line.starts_paragraph and fragment.text[:1].isupper()
            return tail if opens else 0
    return 0


class _Collector:
    """Walks the lines once, keeping the provision that is open."""

    def __init__(
        self, named: Sequence[Named], end: int, choices: dict[int, Choice], loose: Loose
    ) -> None:
        self._named = named
        self._end = end
        self._choices = choices
        self._last_article = max(
            (p for p, c in choices.items() if c.kind is ProvisionKind.ARTICLE), default=-1
        )
        self._citation = self._start_of_citation()
        self._open: _Draft | None = None
        self._heading_until = -1
        self._in_note_since: int | None = None
        self._loose = loose
        self._headings = Headings()
        self.drafts: list[_Draft] = []
        self.notes: list[ReformNote] = []
        self.owners: dict[int, Owner] = {}

    def _start_of_citation(self) -> int | None:
        if self._last_article < 0 or self._choices[self._last_article].is_quoted:
            return None
        after = (position for position in self._choices if position > self._last_article)
        return start_of_citation(self._named, self._last_article, min(after, default=self._end))

    def take(self, position: int) -> None:
        item = self._named[position]
        if item.role is not Role.NOTE:
            self._in_note_since = None
        choice = self._choices.get(position)
        if choice is not None:
            self._start(item, choice)
        elif item.role is Role.NOTE:
            self.owners[position] = Owner.NOTE if self._open else self._loose.take(item)
            self._take_note(position)
        elif item.role is Role.HEADING and not self._is_cited(item, position):
            self.owners[position] = Owner.HEADING
            self._heading_until = self._end_of_heading(position)
            self._headings.begin(item.line)
        elif self._stops(item, position):
            self._open = None
            if position == self._citation:
                self._loose.turn(Owner.QUOTED)
            self.owners[position] = self._loose.take(item)
        elif position < self._heading_until:
            self.owners[position] = Owner.HEADING
            self._headings.go_on(item.line)
        elif self._open is not None:
            self._open.take(position, Fragment(item.line))
        else:
            self.owners[position] = self._loose.take(item)

    def _start(self, item: Named, choice: Choice) -> None:
        offset = choice.printed.end
        repeated = match_article(item.text[offset:])
        if repeated and repeated.label == choice.printed.label:
            offset += repeated.end
        self._heading_until = -1
        self._loose.turn(Owner.UNCLAIMED)
        is_article = choice.kind is ProvisionKind.ARTICLE
        self._headings.settle()
        self._open = _Draft(choice, self._headings.open if is_article else ())
        self._open.take(choice.position, Fragment(item.line, offset))
        self.drafts.append(self._open)

    def _is_transitory(self) -> bool:
        return self._open is not None and self._open.choice.kind is ProvisionKind.TRANSITORY

    def _stops(self, item: Named, position: int) -> bool:
        """Whether the line ends the open provision without beginning another.

        A closing formula ends the last article and any transitory, never an article
        inside a law; a loose ordinal after transitories belongs to minutes.
        """
        if position == self._citation:
            return True
        if item.role is Role.TRANSITORIES:
            return self._stands_free(position)
        if item.role is Role.ORDINAL:
            return self._is_transitory()
        if item.role not in _STOPS or self._elides(item):
            return False
        is_article = self._open is not None and self._open.choice.kind is ProvisionKind.ARTICLE
        return not is_article or position > self._last_article

    def _elides(self, item: Named) -> bool:
        """Whether a row of dots stands for words that stay of a law's article."""
        is_quoted = self._open is not None and self._open.choice.is_quoted
        return is_quoted and item.role is Role.RULE and not item.text.strip(" .")

    def _is_cited(self, item: Named, position: int) -> bool:
        """Whether a chapter is named in the middle of the open provision's sentence."""
        goes_on = self._open is not None and self._open.positions[-1] == position - 1
        return goes_on and not item.text.isupper() and not self._stands_free(position)

    def _stands_free(self, position: int) -> bool:
        """Whether a line is none of the sentence above it."""
        above = self._named[max(0, position - 1)]
        opens = self._named[position].line.starts_paragraph
        return opens or above.role not in _PROSE or ends_sentence(above.text)

    def _end_of_heading(self, position: int) -> int:
        """One past the last line of the heading that begins here."""
        limit = min(self._end, position + HEADING_REACH)
        for ahead in range(position + 1, limit):
            if ahead in self._choices:
                return ahead
        last = position + 1
        while last < min(limit, position + TITLE_LINES) and _is_title_line(self._named[last]):
            last += 1
        return last

    def _take_note(self, position: int) -> None:
        if self._in_note_since is None or self._starts_note(position):
            self._in_note_since = position
        following = position + 1
        goes_on = (
            following < self._end
            and self._named[following].role is Role.NOTE
            and not self._starts_note(following)
        )
        if goes_on:
            return
        lines = [self._named[at] for at in range(self._in_note_since, position + 1)]
        raw = " ".join(item.text for item in lines)
        label = self._label_of_note(raw, position)
        self.notes.extend(
            ReformNote(
                label,
                note.operation,
                note.decree,
                note.gazette,
                note.date,
                note.raw,
                lines[0].line.page,
            )
            for note in parse_note(raw) or ()
        )

    def _starts_note(self, position: int) -> bool:
        return self._named[position].starts_note

    def _label_of_note(self, raw: str, position: int) -> str | None:
        """The provision that a note speaks of; ``None`` for one under a heading."""
        if note_side(raw) == "before":
            for ahead in range(position + 1, min(self._end, position + TITLE_LINES)):
                if ahead in self._choices:
                    return self._choices[ahead].printed.label
        if self._open is None or position <= self._heading_until:
            return None
        if self._heading_until > 0 and not self._open_since_heading():
            return None
        return self._open.choice.printed.label

    def _open_since_heading(self) -> bool:
        return self._open is not None and self._open.choice.position >= self._heading_until


def _is_title_line(item: Named) -> bool:
    """A line of a heading's own title: capitals, bold, or short without a full stop."""
    if item.role is not Role.BODY:
        return False
    bold = all(word.is_bold for word in item.line.words)
    return item.text.isupper() or bold or (len(item.text) < 70 and not ends_sentence(item.text))


def _edges(drafts: Sequence[_Draft]) -> Edges:
    """The left and right edge of each page's columns, by the provisions that they hold."""
    boxes: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for line in (fragment.line for draft in drafts for fragment in draft.fragments):
        boxes[line.page, line.column].append(line.box)
    return {place: (min(b.x0 for b in of), max(b.x1 for b in of)) for place, of in boxes.items()}


def _trim(draft: _Draft, edges: Edges) -> _Draft:
    """Without signatures, or an unnumbered heading, that stand after the provision."""
    fragments = list(draft.fragments)
    keep = len(fragments)
    while (
        keep > 1 and len(fragments) - keep < TITLE_LINES and _is_loose(fragments[keep - 1], edges)
    ):
        keep -= 1
    stands_out = any(_stands_out(fragment) for fragment in fragments[keep:])
    if stands_out and ends_sentence(fragments[keep - 1].text):
        return replace(draft, fragments=fragments[:keep])
    return replace(draft, fragments=fragments[: _end_before_headings(fragments, edges)])


def _end_before_headings(fragments: Sequence[Fragment], edges: Edges) -> int:
    """Where headings in capitals begin after a text that lost its full stop; else its end."""
    keep = len(fragments)
    while keep > 1 and _is_capital_heading(fragments[keep - 1], edges):
        keep -= 1
    is_short = len(fragments) - keep <= TITLE_LINES
    return keep if is_short and not fragments[keep - 1].text.isupper() else len(fragments)


def _is_capital_heading(fragment: Fragment, edges: Edges) -> bool:
    """A few centred words in capitals, without figures."""
    text = fragment.text
    is_plain = text.isupper() and len(text.split()) <= HEADING_WORDS
    return is_plain and not re.search(r"\d", text) and _is_loose(fragment, edges)


def _is_loose(fragment: Fragment, edges: Edges) -> bool:
    line = fragment.line
    left, right = edges[line.page, line.column]
    return not ends_sentence(fragment.text) and is_centered(line, left, right)


def _stands_out(fragment: Fragment) -> bool:
    return fragment.text.isupper() or all(word.is_bold for word in fragment.line.words)


def _provisions(
    drafts: Sequence[_Draft], vocabulary: Vocabulary, outline: Outline | None = None
) -> tuple[Provision, ...]:
    seen: Counter[str] = Counter()
    result = []
    for draft in drafts:
        path = _path(draft.choice)
        seen[path] += 1
        text = running_text(draft.fragments, vocabulary)
        relevance = relevance_of(text)
        pages = [fragment.line.page for fragment in draft.fragments]
        result.append(
            Provision(
                label=draft.choice.printed.label,
                kind=draft.choice.kind,
                path=path if seen[path] == 1 else f"{path}~{seen[path]}",
                text=text,
                first_page=pages[0],
                last_page=pages[-1],
                spans=spans_of(draft.fragments),
                is_repealed=is_repealed(text),
                concerns_trafficking=relevance != "",
                relevance=relevance,
                divisions=outline.divisions(draft.headings) if outline else (),
            )
        )
    return tuple(result)


def is_repealed(text: str) -> bool:
    """Whether a provision's whole text says that it is repealed.

    Example:
        >>> is_repealed("(Se deroga)."), is_repealed("Se deroga el artículo 4 de la Ley ...")
        (True, False)
    """
    if len(text) > LONGEST_LINE_OF_DOTS:
        return False
    folded = plain(text)
    if not _MAY_BE_REPEALED.match(folded):
        return False
    bare = re.sub(r"[\W\d]", "", folded)
    if bare in ("sederoga", "derogado", "derogada", "sederogan"):
        return True
    return (
        bool(_REPEALED.match(folded)) and len(folded) <= LONGEST_REPEAL and "articulo" not in folded
    )


def _path(choice: Choice) -> str:
    label = choice.printed.label.replace(" ", "-").replace(".", "-")
    if choice.kind is ProvisionKind.ARTICLE:
        return f"art-{label}"
    return f"trans-{label}" if choice.group == 0 else f"ref-{choice.group}/trans-{label}"


def _findings(provisions: Sequence[Provision]) -> list[Finding]:
    found = []
    for provision in provisions:
        if "~" in provision.path:
            found.append(Finding(FindingKind.LABEL_REPEATED, provision.first_page, provision.label))
        if not provision.text.strip():
            found.append(Finding(FindingKind.PROVISION_EMPTY, provision.first_page, provision.path))
    return found
