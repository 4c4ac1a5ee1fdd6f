"""One block of a sheet, set into a flow as its layout asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from pipelines.demo.flow import Align, Flow, Setting, Word, words_of
from pipelines.demo.layouts import Layout
from pipelines.demo.paper import BLUE, NO_BREAK, Type
from pipelines.demo.printed import article_label
from pipelines.demo.sheets import (
    Article,
    Block,
    Continuation,
    Heading,
    Note,
    Paragraph,
    QuotedArticle,
    Signatures,
    Title,
    WideTable,
)

Pages = tuple[int, int]
_FRACTION: Final = re.compile(r"(?P<numeral>[IVXL]+\.(?:-)?)\s+(?P<words>.+)")
_LONGEST_SPACED: Final = 24  # titles are not set letter by letter
_BEFORE_NUMBER: Final = re.compile(r" (?=\d)")


@dataclass(frozen=True, slots=True)
class BlockSetter:
    """Sets blocks, one after another, into ``flow``."""

    flow: Flow
    layout: Layout

    def set_block(self, block: Block) -> Pages:
        """Set the block and return its first and last page."""
        match block:
            case Title(text):
                return self._set_centred((self._capitals(text),), scale=1.1)
            case Heading(lines, is_small):
                return self._set_centred(lines, scale=0.7 if is_small else 1.0)
            case Paragraph(text, is_bold):
                return self._set_words(self._words(text, self.layout.type_(is_bold=is_bold)))
            case Article() | QuotedArticle():
                return self._set_article(block)
            case WideTable(rows):
                return _outer(self._set_table(rows))
            case Continuation(paragraphs):
                return _outer(self._set_part(paragraph) for paragraph in paragraphs)
            case Note():
                return self._set_note(block)
            case Signatures(signers, _):
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
            self.flow.set_paragraph(self._heading(line, type_), rest if place else first)
            for place, line in enumerate(lines)
        )

    def _capitals(self, text: str) -> str:
        return text if self.layout.lettering.has_small_caps else text.upper()

    def _heading(self, line: str, type_: Type) -> list[Word]:
        is_spaced = self.layout.lettering.spaces_out and len(line) <= _LONGEST_SPACED
        return words_of(spaced_out(line, " ") if is_spaced else line, type_)

    def _words(self, text: str, type_: Type) -> list[Word]:
        bound = self.layout.lettering.binds_numbers
        return words_of(_BEFORE_NUMBER.sub(NO_BREAK, text) if bound else text, type_)

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
        if self.layout.lettering.spaces_out:
            label = " ".join(NO_BREAK.join(word) for word in label.split())
        words = words_of(label, self.layout.type_(is_bold=True))
        pages = [self._set_words(words + self._words(opening, self.layout.type_()))]
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
            return self._set_words(self._words(paragraph, type_))
        bold = self.layout.type_(is_bold=True)
        return self._set_words(
            self._words(fraction["words"], type_), Word(fraction["numeral"], bold)
        )

    def _set_note(self, note: Note) -> Pages:
        type_ = Type(self.layout.family.italic, self.layout.size * 0.75, BLUE)
        setting = Setting(leading=self.layout.leading * 0.8, align=Align.RIGHT, hyphenates=False)
        return self.flow.set_paragraph(words_of(note.printed, type_), setting)


def _outer(placed: Iterable[Pages]) -> Pages:
    spans = list(placed)
    return spans[0][0], spans[-1][1]


def spaced_out(text: str, between_letters: str) -> str:
    """The text with its letters apart, its words further.

    Example:
        >>> spaced_out("DE LEY", " ").replace(NO_BREAK, "_")
        'D E _ L E Y'
    """
    apart = (between_letters.join(word) for word in text.split())
    return f" {NO_BREAK} ".join(apart)
