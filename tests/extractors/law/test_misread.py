from __future__ import annotations

from extractors.law.misread import tell_misread_labels
from extractors.law.structure import Named, name_lines
from extractors.model import Box, FindingKind, Line, Page, TextLayer, Word


def lines_of(*texts: str) -> list[Named]:
    lines = tuple(
        Line(
            1, 1, (Word(text, Box(0, 20 * at, 90, 20 * at + 10), 0, len(text), 10.0),),
            Box(0, 20 * at, 90, 20 * at + 10), starts_paragraph=True,
        )
        for at, text in enumerate(texts)
    )  # fmt: skip
    return name_lines([Page(1, 612.0, 792.0, 1, TextLayer.NONE, lines)])


def labels(*texts: str, pages: tuple[int, ...] = (1,)) -> list[str]:
    named, _ = tell_misread_labels(lines_of(*texts), pages)
    return [item.printed.label for item in named if item.printed]


def test_a_number_under_a_stain_is_told_by_its_neighbours_and_a_finding_says_so() -> None:
    texts = ("Artículo 18. Uno.", "Artículo 1. Dos.", "Artículo 20. Tres.")
    named, findings = tell_misread_labels(lines_of(*texts), [1])
    assert [item.printed.label for item in named if item.printed] == ["18", "19", "20"]
    assert [(f.kind, f.detail) for f in findings] == [
        (FindingKind.LABEL_INFERRED, "19: Artículo 1.")
    ]


def test_a_heading_whose_word_is_misread_counts_if_its_number_is_in_turn() -> None:
    assert labels("Artículo 41. Uno.", "Artictg 42. Dos.", "Artículo 43. Tres.") == [
        "41", "42", "43",
    ]  # fmt: skip
    assert labels("Artículo 41. Uno.", "Artictg 97. Dos.", "Artículo 90. Tres.") == ["41", "90"]


def test_word_and_number_may_both_be_misread() -> None:
    assert labels("Artículo 7. Uno.", "Articula $i dos.", "Artículo 9. Tres.") == ["7", "8", "9"]
    assert labels("Artículo 25. Uno.", "ulo 2. Dos.", "Artículo 27. Tres.") == ["25", "26", "27"]


def test_nothing_is_told_where_headings_and_missing_numbers_do_not_match() -> None:
    assert labels("Artículo 7. Uno.", "Articula $i dos.", "Artículo 12. Tres.") == ["7", "12"]
    assert labels("Artículo 7. Uno.", "Articulado general.", "Artículo 8. Tres.") == ["7", "8"]


def test_degree_signs_read_as_noughts_are_undone_in_sequence_only() -> None:
    assert labels("Artículo 10. Uno.", "Artículo 20. Dos.", "Artículo 3. Tres.") == ["1", "2", "3"]
    assert labels("Artículo 10. Uno.", "Artículo 11. Dos.") == ["10", "11"]


def test_printed_pages_are_left_as_they_are() -> None:
    texts = ("Artículo 18. Uno.", "Articula $i dos.", "Artículo 20. Tres.")
    assert labels(*texts, pages=()) == ["18", "20"]
    misprinted = ("Artículo 18. Uno.", "Artículo 91. Dos.", "Artículo 20. Tres.")
    assert labels(*misprinted, pages=()) == ["18", "91", "20"]
    extract = ("Artículo 10. Uno.", "Artículo 20. Dos.", "Artículo 3. Tres.")
    assert labels(*extract, pages=()) == ["10", "20", "3"]


def test_a_label_behind_a_stray_mark_is_told_where_the_next_counts_on() -> None:
    texts = ("yurt Primero: se aprueba el programa.", "Segundo: se publica.")
    named, findings = tell_misread_labels(lines_of(*texts), [1])
    first = named[0].printed
    assert first is not None
    assert (first.label, texts[0][first.end :]) == ("1", "se aprueba el programa.")
    assert [f.detail for f in findings] == ["1: yurt Primero:"]
    assert labels("x Primero: se aprueba.", "Tercero: se publica.") == ["3"]
    assert labels("EY Artículo 45. Uno.", "Artículo 46. Dos.") == ["46"]
    assert labels("Artículo 44. Uno.", "EY Artículo 45. Dos.", "Artículo 46. Tres.") == [
        "44", "45", "46",
    ]  # fmt: skip


def test_a_word_before_an_ordinal_is_no_stray_mark() -> None:
    assert labels("Punto Primero: se aprueba el programa.", "Segundo: se publica.") == ["2"]
    assert labels("yurt Primero: se aprueba.", "Segundo: se publica.", pages=()) == ["2"]


def test_a_page_without_headings_has_nothing_to_tell() -> None:
    assert labels("Las autoridades del Estado.") == []
