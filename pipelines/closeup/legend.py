"""The panel beside a drawn page: what was found out about it, and what each colour means."""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.closeup import captions, colours
from pipelines.closeup.canvas import LARGE, TEXT_SIZE, Canvas, Rectangle, cut, fold
from pipelines.closeup.colours import Colour
from pipelines.closeup.openings import Presence
from pipelines.closeup.seen import SeenPage
from pipelines.headings import word_for
from pipelines.messages import Language

WIDTH = 380
LEAST_HEIGHT = 900
EDGE = 16
LEADING = 22
SWATCH = 34
MOST_TITLE_LINES = 5


def facts_of(seen: SeenPage, language: Language) -> Iterator[str]:
    """What was found out about a page, one line each."""
    page = seen.page
    layer = word_for("text_layer", page.text_layer, language)
    yield captions.TEXT_LAYER.say(language, layer=layer)
    if page.recognised_by:
        yield captions.RECOGNISED.say(language, engine=page.recognised_by)
    else:
        yield captions.FROM_LAYER.say(language)
    if seen.agreement is not None:
        yield captions.AGREEMENT.say(language, share=f"{100 * seen.agreement:.1f}")
    if page.turned_degrees:
        yield captions.TURNED.say(language, degrees=f"{page.turned_degrees:g}")
    score = captions.NO_SCORE.say(language) if page.score is None else f"{page.score:.3f}"
    yield captions.SCORE.say(language, score=score)
    yield captions.COLUMNS.say(language, columns=page.columns)
    yield captions.LINES.say(language, lines=len(page.lines))


def draw_legend(canvas: Canvas, seen: SeenPage, name: str, language: Language) -> None:
    """Write the panel from top to bottom."""
    _Legend(canvas, seen, language).draw(name)


class _Legend:
    def __init__(self, canvas: Canvas, seen: SeenPage, language: Language) -> None:
        self._canvas = canvas
        self._seen = seen
        self._language = language
        self._x = canvas.panel.x0 + EDGE
        self._width = canvas.panel.x1 - EDGE - self._x
        self._y = EDGE

    def draw(self, name: str) -> None:
        panel = self._canvas.panel
        self._canvas.line((panel.x0, 0), (panel.x0, panel.bottom), colours.LINE)
        page = captions.PAGE_OF.say(
            self._language, number=self._seen.page.number, count=self._seen.page_count
        )
        self._say(page, size=LARGE)
        self._say(cut(name, self._width), colour=colours.MUTED)
        if not self._seen.page.is_readable:
            self._tag(captions.REFUSED.say(self._language), colours.REFUSED.strong)
        self._y += LEADING // 2
        for fact in facts_of(self._seen, self._language):
            self._say(fact)
        self._y += LEADING
        self._draw_key()
        self._draw_instruments()
        self._draw_findings()

    def _draw_key(self) -> None:
        canvas, light = self._canvas, colours.PROVISIONS[0].light
        at = self._key(captions.REGION.say(self._language))
        canvas.frame(at, colours.COLUMN.strong, 2)
        canvas.stamp(at, "1", colours.COLUMN.strong)
        at = self._key(captions.LINE.say(self._language))
        self._number(at, is_filled=False)
        at = self._key(captions.PARAGRAPH.say(self._language))
        self._number(at, is_filled=True)
        canvas.tint(self._key(captions.PROVISION.say(self._language)), light)
        at = self._key(captions.AMENDMENT.say(self._language))
        canvas.tint(at, colours.AMENDMENT.light)
        canvas.frame(at, colours.AMENDMENT.strong, 2)
        at = self._key(captions.TITLE.say(self._language))
        canvas.tint(at, colours.INSTRUMENT.light)
        canvas.frame(at, colours.INSTRUMENT.strong, 2)
        at = self._key(captions.TABLE.say(self._language))
        canvas.tint(at, colours.TABLE.light)
        canvas.frame(at, colours.TABLE.strong)
        canvas.hatch(self._key(captions.SET_ASIDE.say(self._language)), colours.FURNITURE.light)

    def _number(self, at: Rectangle, *, is_filled: bool) -> None:
        beside = Rectangle(at.x0 + 18, at.top + 1, at.x1, at.bottom - 1)
        self._canvas.frame(beside, colours.LINE)
        self._canvas.number(beside, "7", colours.COLUMN.strong, is_filled=is_filled)

    def _key(self, text: str) -> Rectangle:
        """Write what a sample means, and return where to draw it."""
        at = Rectangle(self._x, self._y, self._x + SWATCH, self._y + TEXT_SIZE + 2)
        self._canvas.write(self._x + SWATCH + 10, self._y, text)
        self._y += LEADING + 4
        return at

    def _draw_instruments(self) -> None:
        if self._seen.instruments:
            self._heading(captions.INSTRUMENTS.say(self._language))
        for presence in self._seen.instruments:
            self._draw_instrument(presence)

    def _draw_instrument(self, presence: Presence) -> None:
        language, instrument = self._language, presence.instrument
        kind = word_for("kind", instrument.kind, language)
        operation = word_for("operation", instrument.operation, language)
        begins = captions.BEGINS if presence.begins else captions.GOES_ON
        parts = (kind, operation, begins.say(language))
        colour = colours.INSTRUMENT.strong if presence.begins else colours.MUTED
        self._tag(" · ".join(part for part in parts if part), colour)
        title = instrument.title or captions.UNTITLED.say(language)
        for line in fold(title, self._width)[:MOST_TITLE_LINES]:
            self._say(cut(line, self._width))
        first, last = instrument.first_page, instrument.last_page
        self._say(captions.PAGES.say(language, first=first, last=last), colour=colours.MUTED)
        if presence.begins and instrument.title and presence.title is None:
            self._say(captions.TITLE_ELSEWHERE.say(language), colour=colours.MUTED)
        self._y += LEADING // 2

    def _draw_findings(self) -> None:
        if self._seen.findings:
            self._heading(captions.FINDINGS.say(self._language))
        for finding in self._seen.findings:
            said = f"{word_for('kind', finding.kind, self._language)}: {finding.detail}"
            for line in fold(said, self._width)[:MOST_TITLE_LINES]:
                self._say(cut(line, self._width), colour=colours.REFUSED.strong)

    def _heading(self, text: str) -> None:
        self._y += LEADING // 2
        self._say(text, size=TEXT_SIZE + 3)

    def _say(self, text: str, *, size: int = TEXT_SIZE, colour: Colour = colours.INK) -> None:
        self._canvas.write(self._x, self._y, text, size=size, colour=colour)
        self._y += LEADING + max(0, size - TEXT_SIZE)

    def _tag(self, text: str, colour: Colour) -> None:
        self._y = self._canvas.tag(self._x, self._y, cut(text, self._width), colour) + 4
