"""A sheet's blocks, set into the frames of its layout; remembers what fell where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from pipelines.demo.flow import Align, Flow, Frame, Run, Setting, Word, words_of
from pipelines.demo.layouts import Layout, layout_of
from pipelines.demo.paper import BLUE, Type
from pipelines.demo.printed import article_label
from pipelines.demo.sheets import (
    Article,
    Block,
    CompilationSheet,
    Continuation,
    Heading,
    InstrumentSheet,
    Note,
    Paragraph,
    QuotedArticle,
    Sheet,
    Signatures,
    Style,
    Title,
)

Pages = tuple[int, int]
_FRACTION: Final = re.compile(r"(?P<numeral>[IVXL]+\.(?:-)?)\s+(?P<words>.+)")


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything set, before any furniture.

    ``pages`` holds, per instrument and block, the first and last page it stands on;
    ``columns``, per page from the first, how many columns hold body text (0: a cover).
    """

    runs: tuple[Run, ...]
    rules: tuple[Frame, ...]
    pages: tuple[tuple[Pages, ...], ...]
    columns: tuple[int, ...]

    @property
    def page_count(self) -> int:
        """How many pages there are, the cover included."""
        return len(self.columns)

    def span_of(self, instrument: int) -> Pages:
        """The first and last page of an instrument's words."""
        placed = self.pages[instrument]
        return placed[0][0], max(last for _, last in placed)


def compose(sheet: Sheet, used: float = 0.0) -> Composition:
    """Set every block of the sheet; ``used`` points of page 1 belong to the sumario."""
    layout = layout_of(sheet)
    flow = Flow(layout.frames(used))
    pages = tuple(
        tuple(_Setter(flow, layout).set_block(block) for block in instrument.blocks)
        for instrument in instruments_of(sheet)
    )
    columns = Counter(frame.page for frame in flow.used)
    return Composition(
        runs=tuple(flow.runs),
        rules=tuple(flow.rules),
        pages=pages,
        columns=tuple(columns[page] for page in range(1, max(columns) + 1)),
    )


def instruments_of(sheet: Sheet) -> tuple[InstrumentSheet, ...]:
    """The sheet's instruments; a compilation's one law, its opening lines first."""
    if not isinstance(sheet, CompilationSheet):
        return sheet.instruments
    opening: tuple[Block, ...] = (
        Title(sheet.law.title),
        Heading((sheet.published_words,), is_small=True),
    )
    if sheet.style is Style.FEDERAL_COMPILATION:
        opening += (Heading(("TEXTO VIGENTE", sheet.last_reform_words)),)
    law = sheet.law
    return (
        InstrumentSheet(
            title=law.title,
            kind=law.kind,
            operation=law.operation,
            blocks=opening + law.blocks,
            abrogates=law.abrogates,
        ),
    )


@dataclass(frozen=True, slots=True)
class _Setter:
    flow: Flow
    layout: Layout

    def set_block(self, block: Block) -> Pages:
        match block:
            case Title(text):
                return self._set_centred((text.upper(),), scale=1.1)
            case Heading(lines, is_small):
                return self._set_centred(lines, scale=0.7 if is_small else 1.0)
            case Paragraph(text, is_bold):
                return self._set_words(words_of(text, self.layout.type_(is_bold=is_bold)))
            case Article() | QuotedArticle():
                return self._set_article(block)
            case Continuation(paragraphs):
                return _outer(self._set_part(paragraph) for paragraph in paragraphs)
            case Note():
                return self._set_note(block)
            case Signatures(signers):
                return _outer(self._set_centred((name, office), 1.0) for name, office in signers)
            case _:
                assert_never(block)

    def _set_centred(self, lines: Sequence[str], scale: float = 1.0) -> Pages:
        type_ = self.layout.type_(is_bold=True, scale=scale)
        leading = self.layout.leading * scale
        keep = leading * (len(lines) + 1) + self.layout.leading * 2
        first = Setting(
            leading=leading,
            align=Align.CENTRED,
            space_before=self.layout.space * 1.6,
            keep=keep,
            hyphenates=False,
        )
        rest = Setting(leading=leading, align=Align.CENTRED, hyphenates=False)
        return _outer(
            self.flow.set_paragraph(words_of(line, type_), rest if place else first)
            for place, line in enumerate(lines)
        )

    def _set_words(self, words: Sequence[Word], lead: Word | None = None) -> Pages:
        setting = Setting(
            leading=self.layout.leading,
            indent=0.0 if lead else self.layout.indent,
            hang=self.layout.hang if lead else 0.0,
            space_before=self.layout.space,
            hyphenates=self.layout.hyphenates,
        )
        return self.flow.set_paragraph(words, setting, lead)

    def _set_article(self, article: Article | QuotedArticle) -> Pages:
        label = article_label(article.label, article.style)
        opening, *others = article.paragraphs
        words = words_of(label, self.layout.type_(is_bold=True))
        pages = [self._set_words(words + words_of(opening, self.layout.type_()))]
        pages += [self._set_part(paragraph) for paragraph in others]
        if isinstance(article, Article) and article.table:
            pages += self._set_table(article.table)
        return _outer(pages)

    def _set_table(self, rows: Sequence[Sequence[str]]) -> list[Pages]:
        self.flow.skip(self.layout.leading / 2)
        small = self.layout.type_(scale=0.9)
        return [self.flow.set_row(row, small, self.layout.leading) for row in rows]

    def _set_part(self, paragraph: str) -> Pages:
        type_ = self.layout.type_()
        fraction = _FRACTION.match(paragraph)
        if not (fraction and self.layout.hang):
            return self._set_words(words_of(paragraph, type_))
        bold = self.layout.type_(is_bold=True)
        return self._set_words(words_of(fraction["words"], type_), Word(fraction["numeral"], bold))

    def _set_note(self, note: Note) -> Pages:
        type_ = Type(self.layout.family.italic, self.layout.size * 0.75, BLUE)
        setting = Setting(leading=self.layout.leading * 0.8, align=Align.RIGHT, hyphenates=False)
        return self.flow.set_paragraph(words_of(note.printed, type_), setting)


def _outer(placed: Iterable[Pages]) -> Pages:
    spans = list(placed)
    return spans[0][0], spans[-1][1]
