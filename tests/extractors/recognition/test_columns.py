from __future__ import annotations

from extractors.recognition.columns import find_columns
from tests.extractors.recognition.drawn import DPI, draw_lines, white_page

LEFT, MIDDLE, RIGHT = 60, 425, 790


def numbers(page: object) -> list[tuple[int, int]]:
    return [(column.number, column.count) for column in find_columns(page, DPI)]  # type: ignore[arg-type]


def test_a_page_of_one_column_is_one_part() -> None:
    page = white_page()
    draw_lines(page, LEFT, RIGHT, 60, 50)
    (column,) = find_columns(page, DPI)
    assert (column.box.width, column.box.height) == (850, 1100)


def test_two_columns_are_parted_in_the_middle_of_the_white() -> None:
    page = white_page()
    draw_lines(page, LEFT, MIDDLE - 10, 60, 50)
    draw_lines(page, MIDDLE + 10, RIGHT, 60, 50)
    left, right = find_columns(page, DPI)
    assert abs(left.box.x1 - MIDDLE) <= 12
    assert left.box.x1 == right.box.x0


def test_what_stands_above_and_below_is_read_before_and_after() -> None:
    page = white_page()
    draw_lines(page, LEFT, RIGHT, 60, 5)
    draw_lines(page, LEFT, MIDDLE - 10, 200, 30)
    draw_lines(page, MIDDLE + 10, RIGHT, 200, 30)
    draw_lines(page, LEFT, RIGHT, 800, 6)
    assert numbers(page) == [(1, 1), (1, 2), (2, 2), (1, 1)]


def test_three_columns_are_found() -> None:
    page = white_page()
    for x in (60, 310, 560):
        draw_lines(page, x, x + 230, 60, 50)
    assert numbers(page) == [(1, 3), (2, 3), (3, 3)]


def test_a_stain_across_the_gutter_is_let_pass() -> None:
    page = white_page()
    draw_lines(page, LEFT, MIDDLE - 10, 60, 50)
    draw_lines(page, MIDDLE + 10, RIGHT, 60, 50)
    for top in (200, 500, 700):
        page[top : top + 10, MIDDLE - 30 : MIDDLE + 30] = 0
    assert numbers(page) == [(1, 2), (2, 2)]


def test_the_columns_of_a_table_are_none() -> None:
    page = white_page()
    for x in (60, 180, 300, 420, 540, 660):
        draw_lines(page, x, x + 60, 60, 50)
    assert numbers(page) == [(1, 1)]


def test_a_blank_page_has_no_part_to_read() -> None:
    assert find_columns(white_page(), DPI) == []
