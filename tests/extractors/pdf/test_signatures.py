"""Electronic signatures, seals and QR legends are told from the words of a text."""

from __future__ import annotations

import pytest

from extractors.pdf.rows import group_rows, split_chunks
from extractors.pdf.signatures import find_signature_rows, is_code
from tests.extractors.pdf.test_lines import SIZE, set_row

CODE = "mX7pQ2vLk9Rt4Bz+Ew1Yh6Nd8Sa3Uf5Gc0Jo=="
PROSE = "La firma electrónica avanzada surtirá los efectos de la autógrafa."


def found(*texts: str, edge: bool = False) -> list[str]:
    """The rows that are found among these."""
    words = [word for at, text in enumerate(texts) for word in set_row(text, 80 + 14.0 * at)]
    rows = [split_chunks(row) for row in group_rows(words)]
    signed = find_signature_rows(rows, SIZE / 0.8, [edge] * len(rows))
    return [texts[at] for at in sorted(signed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CODE, True),
        ("9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c", True),
        ("||1.1|2031-04-05T10:20:30|ABC010203XY9|sz7Q||", True),
        ("inconstitucionalidades", False),
        ("SGG/DGJ/1234/2015/0045", False),
        ("periodico.oficial@ejemplo.gob.mx", False),
        ("....................", False),
    ],
)
def test_code_is_told_from_words_by_how_it_mixes_figures_and_letters(
    text: str, expected: bool
) -> None:
    assert is_code(text) is expected


def test_rows_of_code_are_found_with_the_words_that_name_them() -> None:
    strip = ("Sello digital:", CODE, CODE, "Cadena original:", CODE)
    assert found(PROSE, *strip, PROSE) == list(strip)


def test_a_fingerprint_printed_byte_by_byte_is_code() -> None:
    print_ = "a1 b2 c3 d4 e5 f6 07 18 29 3a 4b 5c 6d 7e 8f 90"
    assert found(PROSE, "Hash", print_) == ["Hash", print_]


def test_a_text_that_speaks_of_signatures_stays() -> None:
    assert found("Firma electrónica: el conjunto de datos.", PROSE, edge=True) == []


def test_a_qr_legend_counts_at_the_edge_and_nowhere_else() -> None:
    legend = "Escanee el código QR para verificar la autenticidad de este ejemplar"
    assert found(legend, edge=True) == [legend]
    assert found(legend) == []
