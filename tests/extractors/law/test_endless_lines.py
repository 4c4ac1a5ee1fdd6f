"""Lines that a pattern could take apart in very many ways are held against it at once."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from extractors.law.clause_grammar import trim
from extractors.law.notes import is_note_start, parse_note

SECONDS = 2
LETTERS = "C I D V X L M A Y O " * 6


@pytest.mark.parametrize(
    ("read", "line"),
    [
        (is_note_start, LETTERS),
        (is_note_start, f"REFORMADO {LETTERS}"),
        (is_note_start, f"(REFORMADA, {LETTERS.replace(' ', ', ')})"),
        (parse_note, f"Artículo reformado DOF 19-01-2018. {LETTERS} DOF 19-01-2018"),
        (trim, "LEY DE INGRESOS" + "." * 200 + "12"),
        (trim, "LEY DE INGRESOS" + " . " * 200 + "12"),
    ],
)
def test_a_line_is_read_in_no_time(read: Callable[[str], object], line: str) -> None:
    before = time.monotonic()
    read(line)
    assert time.monotonic() - before < SECONDS
