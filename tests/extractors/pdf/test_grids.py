"""Cells between ruling lines, as they are drawn: by lines, by boxes, by bars of ink."""

from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.model import Box
from extractors.pdf.grids import find_grids
from extractors.pdf.rulings import Ruling, Rulings
from extractors.pdf.tables import Table, find_tables

XS = (72, 150, 260, 300)
YS = (500, 530, 545, 600)


def draw_lines(canvas: Canvas) -> None:
    for y in YS:
        canvas.line(XS[0], y, XS[-1], y)
    for x in XS:
        canvas.line(x, YS[0], x, YS[-1])


def draw_boxes(canvas: Canvas) -> None:
    for x, x1 in pairwise(XS):
        for y, y1 in pairwise(YS):
            canvas.rect(x, y, x1 - x, y1 - y)


def draw_bars(canvas: Canvas) -> None:
    for y in YS:
        canvas.rect(XS[0], y, XS[-1] - XS[0], 0.5, stroke=0, fill=1)
    for x in XS:
        canvas.rect(x, YS[0], 0.5, YS[-1] - YS[0], stroke=0, fill=1)


def draw_a_merged_cell(canvas: Canvas) -> None:
    for y in YS:
        canvas.line(XS[0], y, XS[-1], y)
    for x in (XS[0], XS[2], XS[-1]):
        canvas.line(x, YS[0], x, YS[-1])
    canvas.line(XS[1], YS[0], XS[1], YS[2])


def draw_in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("tabla")
    canvas.translate(5, 7)
    draw_lines(canvas)
    canvas.endForm()
    canvas.scale(0.9, 0.9)
    canvas.doForm("tabla")


DRAWN = (draw_lines, draw_boxes, draw_bars, draw_a_merged_cell, draw_in_a_form)


def sheet(draw: Callable[[Canvas], None], turned: int = 0) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    draw(canvas)
    canvas.setPageRotation(turned)
    canvas.save()
    return out.getvalue()


def tables_of(data: bytes) -> list[Table]:
    return find_tables(data, [1]).get(1, [])


def cells(tables: list[Table]) -> list[tuple[float, ...]]:
    found = [cell for table in tables for row in table.rows for cell in row]
    return [(cell.x0, cell.top, cell.x1, cell.bottom) for cell in found]


@pytest.mark.parametrize("draw", DRAWN)
@pytest.mark.parametrize("turned", [0, 90])
def test_pdfplumber_finds_the_same_cells(draw: Callable[[Canvas], None], turned: int) -> None:
    data = sheet(draw, turned)
    with pdfplumber.open(BytesIO(data)) as file:
        theirs = [
            cell
            for table in file.pages[0].find_tables()
            for row in table.rows
            for cell in row.cells
            if cell
        ]
    ours = cells(tables_of(data))
    assert len(ours) == len(theirs) > len(XS)
    for our, their in zip(ours, theirs, strict=True):
        assert our == pytest.approx(their, abs=0.1)


def test_a_frame_and_a_grid_of_one_row_are_no_tables() -> None:
    assert tables_of(sheet(lambda canvas: canvas.rect(72, 500, 300, 100))) == []
    assert tables_of(sheet(lambda canvas: canvas.grid(list(XS), [500, 530]))) == []


def test_slanted_lines_and_curves_make_no_cells() -> None:
    def draw(canvas: Canvas) -> None:
        for x in XS:
            canvas.line(x, 500, x + 40, 600)
            canvas.circle(x, 550, 40)

    assert tables_of(sheet(draw)) == []


def test_two_tables_apart_are_two_and_stand_top_to_bottom() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([72, 150, 300], [200, 230, 260])
        canvas.grid([72, 150, 300], [500, 530, 560])

    upper, lower = tables_of(sheet(draw))
    assert upper.box.bottom < lower.box.top


def test_rulings_that_nearly_meet_close_a_cell() -> None:
    across = [Ruling(at, 12, 98) for at in (10.0, 30.0, 50.0)]
    down = [Ruling(at, 11, 48) for at in (10.0, 60.0, 100.0)]
    (grid,) = find_grids(Rulings(across, down))
    assert sorted(grid, key=lambda cell: (cell.top, cell.x0)) == [
        Box(10, 10, 60, 30),
        Box(60, 10, 100, 30),
        Box(10, 30, 60, 50),
        Box(60, 30, 100, 50),
    ]


def test_rulings_that_miss_each_other_close_none() -> None:
    across = [Ruling(at, 20, 90) for at in (10.0, 30.0, 50.0)]
    down = [Ruling(at, 10, 50) for at in (10.0, 60.0, 100.0)]
    assert find_grids(Rulings(across, down)) == []
