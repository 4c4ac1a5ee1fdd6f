"""Letter-spaced, doubled and wrongly encoded words are read as they were meant."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from extractors.model import Box, Word
from extractors.pdf.engine import PdfFile
from extractors.pdf.lines import read_lines
from extractors.pdf.mending import mend_row, mend_run
from extractors.proof import fold_words, words_at
from extractors.reader import read_document
from pipelines.demo.paper import Paper, Type
from tests.extractors.pdf.typesetting import prose, typeset

LETTER, SIZE = 6.0, 10.0


def spaced(text: str, gap: float = 4.0, word_gap: float = 12.0) -> list[Word]:
    """A row of words; one space parts them by ``gap``, two by ``word_gap``."""
    words: list[Word] = []
    left, start = 60.0, 0
    for printed in text.split(" "):
        if not printed:
            left += word_gap - gap
            continue
        right = left + LETTER * len(printed)
        words.append(Word(printed, Box(left, 80, right, 90), start, start + len(printed), SIZE))
        left, start = right + gap, start + len(printed) + 1
    return words


def mended(text: str) -> list[str]:
    """The row's words as mended."""
    return [word.text for word in mend_row(spaced(text))]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("T R A N S I T O R I O S", ["TRANSITORIOS"]),
        ("A R T Í C U L O  1 2.- La autoridad", ["ARTÍCULO", "12.-", "La", "autoridad"]),
        ("A R T Í C U L O 12.- La autoridad", ["ARTÍCULO", "12.-", "La", "autoridad"]),
        ("D E C R E T O  N Ú M E R O  7", ["DECRETO", "NÚMERO", "7"]),
        ("Í  N D I C E", ["ÍNDICE"]),
        ("C a p í t u l o  I I", ["Capítulo", "II"]),
    ],
)
def test_letters_set_apart_are_one_word(printed: str, read: list[str]) -> None:
    assert mended(printed) == read


@pytest.mark.parametrize(
    "printed",
    [
        "los incisos a b c d e y f del artículo",
        "1 2 3 4 5 6",
        "I. A la autoridad",
        "fracciones I V X",
        "a, b, c, d y e",
    ],
)
def test_lists_of_letters_and_figures_stay_apart(printed: str) -> None:
    assert mended(printed) == printed.split()


def test_letters_that_do_not_follow_in_the_file_stay_apart() -> None:
    starts = count(0, 50)
    row = [replace(w, start=(n := next(starts)), end=n + 1) for w in spaced("D E C R E T O")]
    assert [word.text for word in mend_row(row)] == list("DECRETO")


def test_a_joined_word_names_all_its_characters() -> None:
    row = spaced("T R A N S I T O R I O S")
    (word,) = mend_row(row)
    assert (word.start, word.end) == (row[0].start, row[-1].end)
    assert (word.box.x0, word.box.x1) == (row[0].box.x0, row[-1].box.x1)


def test_a_capital_is_joined_to_its_small_capitals() -> None:
    large, small, *rest = spaced("D ECRETO del Estado", gap=2.0)
    row = [replace(large, size=14.0), small, *rest]
    assert [word.text for word in mend_row(row)] == ["DECRETO", "del", "Estado"]
    assert [word.text for word in mend_row([large, small])] == ["D", "ECRETO"]


def test_a_word_printed_twice_at_one_place_is_read_once() -> None:
    row = spaced("ARTÍCULO 1.- Las")
    twice = [
        replace(word, box=replace(word.box, x0=word.box.x0 + shift, x1=word.box.x1 + shift))
        for word in row
        for shift in (0.0, 0.4)
    ]
    assert [word.text for word in mend_row(twice)] == ["ARTÍCULO", "1.-", "Las"]
    assert mended("que que") == ["que", "que"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("ConstituciÃ³n", "Constitución"),
        ("ARTÃ\x8dCULO", "ARTÍCULO"),
        ("ARTÃCULO", "ARTÃCULO"),
        ("vÃ\xadctimas", "víctimas"),
        ("vÃ-ctimas", "víctimas"),
        ("niÃ±ez", "niñez"),
        ("â€œleyâ€\x9d", "“ley”"),
        ("5Âº", "5º"),
        ("artículoÂ", "artículo"),
        ("constitución", "constitución"),
    ],
)
def test_words_of_a_wrong_encoding_are_read_again(printed: str, read: str) -> None:
    assert mend_run(printed) == read


def a_document(lines: list[str]) -> bytes:
    """One page of these lines."""
    paper = Paper()
    for row, line in enumerate(lines):
        paper.text(70.0, 100.0 + 14 * row, line, Type("Times-Roman", 10.0))
    paper.end_page()
    return paper.finish()


def test_spaced_letters_on_a_page_make_a_heading_of_transitories() -> None:
    pdf = a_document(["A R T Í C U L O  1 5.- La autoridad", "T R A N S I T O R I O S"])
    with PdfFile(pdf) as file:
        lines = read_lines(file.words(1).words, 1, 1)
    assert [line.text for line in lines] == ["ARTÍCULO 15.- La autoridad", "TRANSITORIOS"]


def test_mended_words_are_proved_by_the_characters_that_they_came_from() -> None:
    wrong = "La autoridad atenderÃ¡ a las vÃ\xadctimas de la regiÃ³n en todo el territorio"
    blocks = [prose(f"{wrong}. " * 4, f"Artículo {n}. ") for n in (1, 2, 3)]
    pdf = typeset(blocks)
    reading = read_document(pdf)
    provisions = [p for i in reading.instruments for p in i.provisions]
    assert len(provisions) == 3
    with PdfFile(pdf) as file:
        for provision in provisions:
            assert "atenderá a las víctimas de la región" in provision.text
            assert fold_words(words_at(file, provision.spans)) == fold_words(provision.text)
