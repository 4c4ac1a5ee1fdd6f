"""Sets plain blocks of text into pages, in layouts that the demonstration does not have.

What is set is the truth: a test says which paragraphs are headings, labels and words of
articles, and compares the reading with that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from pipelines.demo.flow import Align, Flow, Frame, Setting, Word, words_of
from pipelines.demo.paper import Paper, Type

LEFT, TOP, RIGHT, BOTTOM = 70.0, 80.0, 542.0, 710.0
GUTTER = 20.0
BODY = 10.0


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: ``label`` is set in bold before its words; all of it where ``is_bold``."""

    text: str
    label: str = ""
    align: Align = Align.JUSTIFIED
    is_bold: bool = False
    size: float = BODY
    space: float = 8.0
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Form:
    """How pages are made up: ``head`` and ``foot`` may hold ``{page}``.

    ``face`` is Times or Helvetica; ``is_tight`` sets paragraphs without space between.
    """

    columns: int = 1
    head: tuple[str, ...] = ()
    foot: str = ""
    face: str = "Helvetica"
    depth: float = BOTTOM - TOP
    hyphenates: bool = False
    is_tight: bool = False

    def type_(self, block: Block, *, is_bold: bool) -> Type:
        """The type that a block's words are set in."""
        plain = "Times-Roman" if self.face == "Times" else self.face
        return Type(f"{self.face}-Bold" if is_bold else plain, block.size)


PLAIN = Form()


def prose(text: str, label: str = "") -> Block:
    """A justified paragraph, with a label in bold or none."""
    return Block(text, label)


def centred(text: str, size: float = BODY, *, is_bold: bool = True) -> Block:
    """A centred line, in bold unless told."""
    return Block(text, align=Align.CENTRED, is_bold=is_bold, size=size)


def right(text: str, size: float = 7.0) -> Block:
    """A small line at the right margin, as reform notes are set."""
    return Block(text, align=Align.RIGHT, size=size, space=2.0)


def typeset(blocks: Sequence[Block], form: Form = PLAIN) -> bytes:
    """The blocks as a PDF, page after page."""
    flow = Flow(_frames(form))
    for block in blocks:
        _set_block(flow, block, form)
    pages = max((run.page for run in flow.runs), default=1)
    paper = Paper()
    for page in range(1, pages + 1):
        _draw_furniture(paper, form, page)
        for run in flow.runs:
            if run.page == page:
                paper.text(run.x, run.baseline, run.text, run.type_, run.word_space)
        paper.end_page()
    return paper.finish()


def _set_block(flow: Flow, block: Block, form: Form) -> None:
    label = words_of(block.label, form.type_(block, is_bold=True))
    words: list[Word] = label + words_of(block.text, form.type_(block, is_bold=block.is_bold))
    setting = Setting(
        leading=block.size * 1.2,
        align=block.align,
        indent=block.indent,
        space_before=0.0 if form.is_tight else block.space,
        hyphenates=form.hyphenates,
    )
    flow.set_paragraph(words, setting)


def _frames(form: Form) -> Iterator[Frame]:
    width = (RIGHT - LEFT - GUTTER * (form.columns - 1)) / form.columns
    for page in count(1):
        for column in range(form.columns):
            x0 = LEFT + column * (width + GUTTER)
            yield Frame(page, x0, TOP, x0 + width, TOP + form.depth)


def _draw_furniture(paper: Paper, form: Form, page: int) -> None:
    small = Type("Helvetica", 8.0)
    for row, text in enumerate(form.head):
        paper.centred(306, 40 + 10 * row, text.format(page=page), small)
    if form.foot:
        paper.centred(306, 760, form.foot.format(page=page), small)
