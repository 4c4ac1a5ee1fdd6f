"""A page as the reader saw it, drawn over its picture."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pdf.engine import Image
from pipelines.closeup import captions, colours
from pipelines.closeup.canvas import Canvas, Rectangle, cut
from pipelines.closeup.colours import Pair
from pipelines.closeup.legend import LEAST_HEIGHT, WIDTH, draw_legend
from pipelines.closeup.passages import Passage
from pipelines.closeup.seen import SeenPage
from pipelines.headings import word_for
from pipelines.messages import Language

STRIP = 140
"""Pixels beside the page, for labels."""

MOST_LEFT = 0.6
"""What has its middle further right, as a share of the page's width, stands on the right."""

GAP = 6
REGION_ROOM = 3


def draw_page(seen: SeenPage, picture: Image, scale: float, name: str, language: Language) -> bytes:
    """Return a PNG of the page with all that was made of it.

    Args:
        seen: The page.
        picture: Its picture, turned as it was for its recognition.
        scale: Pixels a point.
        name: Of its document.
        language: Of legend and labels.
    """
    canvas = Canvas(picture, scale, strip=STRIP, panel=WIDTH, least_height=LEAST_HEIGHT)
    canvas.frame(canvas.page, colours.LINE)
    plate = _Plate(canvas, seen, language)
    plate.draw()
    draw_legend(canvas, seen, name, language)
    return canvas.png()


class _Plate:
    """Draws layer by layer: what is marked, then edges and numbers, then labels."""

    def __init__(self, canvas: Canvas, seen: SeenPage, language: Language) -> None:
        self._canvas = canvas
        self._seen = seen
        self._language = language
        self._labels: list[tuple[Rectangle, str, Pair]] = []

    def draw(self) -> None:
        self._mark_regions()
        self._mark_tables()
        self._mark_titles()
        for place, passage in enumerate(self._seen.passages):
            self._mark_passage(passage, colours.PROVISIONS[place % len(colours.PROVISIONS)])
        for line in self._seen.page.furniture:
            self._canvas.hatch(self._canvas.place(line.box), colours.FURNITURE.light)
        self._number_lines()
        self._write_labels()
        if not self._seen.page.is_readable:
            refused = captions.REFUSED.say(self._language)
            self._canvas.stamp(self._canvas.page, refused, colours.REFUSED.light)
            self._canvas.frame(self._canvas.page, colours.REFUSED.strong, 4)

    def _mark_regions(self) -> None:
        for number, region in enumerate(self._seen.regions, 1):
            at = self._canvas.place(region.box)
            self._canvas.stamp(at, str(number), colours.COLUMN.light)
            self._canvas.frame(_wider(at, REGION_ROOM), colours.COLUMN.strong, 2)

    def _mark_tables(self) -> None:
        for table in self._seen.tables:
            for place, row in enumerate(table.rows):
                for cell in row:
                    at = self._canvas.place(cell)
                    if place % 2 == 0:
                        self._canvas.tint(at, colours.TABLE.light)
                    self._canvas.frame(at, colours.TABLE.strong)
            rows = captions.ROWS.say(self._language, rows=len(table.rows))
            self._labels.append((self._canvas.place(table.box), rows, colours.TABLE))

    def _mark_titles(self) -> None:
        for presence in self._seen.instruments:
            if presence.title is None:
                continue
            at = self._canvas.place(presence.title)
            self._canvas.tint(at, colours.INSTRUMENT.light)
            self._canvas.frame(at, colours.INSTRUMENT.strong, 2)
            kind = word_for("kind", presence.instrument.kind, self._language)
            self._labels.append((at, kind, colours.INSTRUMENT))

    def _mark_passage(self, passage: Passage, pair: Pair) -> None:
        boxes = [self._canvas.place(box) for box in passage.boxes]
        if passage.is_amendment:
            pair = colours.AMENDMENT
            for at in boxes:
                self._canvas.frame(at, pair.strong, 2)
        for at in boxes:
            self._canvas.tint(at, pair.light)
        self._labels.append((boxes[0], captions.label_of(passage, self._language), pair))

    def _number_lines(self) -> None:
        for number, line in enumerate(self._seen.page.lines, 1):
            at = self._canvas.place(line.box)
            self._canvas.frame(at, colours.LINE)
            self._canvas.number(
                at, str(number), colours.COLUMN.strong, is_filled=line.starts_paragraph
            )

    def _write_labels(self) -> None:
        """Write the labels beside the page, each on the side where its words begin."""
        left = [label for label in self._labels if self._is_left(label[0])]
        right = [label for label in self._labels if not self._is_left(label[0])]
        self._write_side(left, is_left=True)
        self._write_side(right, is_left=False)

    def _is_left(self, at: Rectangle) -> bool:
        """Whether something stands on the left half of the page, or over its whole width."""
        width = self._canvas.page.x1 - self._canvas.page.x0
        begins, middle = at.x0 - STRIP, (at.x0 + at.x1) / 2 - STRIP
        return begins < width / 2 and middle < MOST_LEFT * width

    def _write_side(self, labels: Sequence[tuple[Rectangle, str, Pair]], *, is_left: bool) -> None:
        """Write labels one below the other, none over another, each with a line to its words."""
        page, free = self._canvas.page, 0
        edge = page.x0 - GAP if is_left else page.x1 + GAP
        for at, text, pair in sorted(labels, key=lambda label: label[0].top):
            top = max(at.top, free)
            end = at.x0 if is_left else at.x1
            self._canvas.line((edge, top + GAP), (end, at.top), pair.strong)
            free = self._canvas.tag(
                edge, top, cut(text, STRIP - 3 * GAP), pair.strong, ends_at_x=is_left
            )


def _wider(at: Rectangle, room: int) -> Rectangle:
    return Rectangle(at.x0 - room, at.top - room, at.x1 + room, at.bottom + room)
