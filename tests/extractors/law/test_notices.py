"""Headings of sections of notices, and lines that only look like them."""

from __future__ import annotations

import pytest

from extractors.law.notices import find_notices
from extractors.law.structure import name_lines
from tests.extractors.law.lines import name_texts, set_lines

FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir lo que se dispone."


def headings(*texts: str) -> list[str]:
    """The sections that these lines open."""
    return [block.text for block in find_notices(name_texts(FULL, *texts, FULL), 0)]


@pytest.mark.parametrize(
    "text",
    [
        "AVISOS JUDICIALES",
        "AVISOS ADMINISTRATIVOS Y GENERALES",
        "AVISOS JUDICIALES Y GENERALES",
        "SECCIÓN DE AVISOS",
        "A V I S O S",
        "EDICTOS",
        "EDICTOS Y AVISOS",
    ],
)
def test_a_section_is_headed_by_its_name_alone(text: str) -> None:
    assert headings(f"^ {text}") == [text.replace(" ", "") if text[1] == " " else text]


@pytest.mark.parametrize(
    "text",
    ["EDICTO", "Avisos judiciales", "AVISOS JUDICIALES: 1230, 1231", "AVISOS DE PRIVACIDAD"],
)
def test_a_notices_own_heading_and_an_entry_of_contents_are_none(text: str) -> None:
    assert headings(f"^ {text}") == []


def test_a_heading_over_two_lines_is_one() -> None:
    assert headings("^ AVISOS ADMINISTRATIVOS Y", "+GENERALES") == [
        "AVISOS ADMINISTRATIVOS Y GENERALES"
    ]


def test_a_chapters_title_heads_no_section() -> None:
    assert headings("^ CAPÍTULO IV", "^ EDICTOS") == []


def test_a_heading_printed_again_opens_one_section_and_contents_none() -> None:
    pages = [
        set_lines(FULL, "^ AVISOS JUDICIALES", FULL),
        set_lines(FULL, "^ AVISOS JUDICIALES", FULL, page=2),
        set_lines("^ AVISOS JUDICIALES", FULL, page=3),
    ]
    assert [block.start for block in find_notices(name_lines(pages), 0)] == [4]
