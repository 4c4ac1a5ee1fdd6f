"""Each layout of the press prints what its sheet says, where its truth says."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

import pypdfium2
import pytest

from pipelines.demo.invented_law import invented_articles
from pipelines.demo.paper import HEIGHT, LEGAL_HEIGHT, NO_BREAK, SOFT_HYPHEN, WIDTH, Type
from pipelines.demo.press import PressedEdition, press
from pipelines.demo.specimen_copy import LEGEND, NOTES, SEAL, STRIP, TABLE, Copy
from pipelines.demo.specimens import SPECIMENS

by_layout = pytest.mark.parametrize("layout", SPECIMENS)


@cache
def pressed(layout: str) -> PressedEdition:
    """A layout's specimen, pressed once for all tests."""
    return press(SPECIMENS[layout](Copy(seed=4)))


@cache
def page_texts(layout: str) -> list[str]:
    """Each page's text layer as pdfium gives it, with its marks of hyphens removed."""
    document = pypdfium2.PdfDocument(pressed(layout).pdf)
    return [page.get_textpage().get_text_range().replace("\ufffe", "") for page in document]


def letters(text: str) -> str:
    """The text without blanks and hyphens, in small letters."""
    for mark in ("-", NO_BREAK, SOFT_HYPHEN):
        text = text.replace(mark, "")
    return "".join(text.split()).lower()


@by_layout
def test_the_same_copy_gives_the_same_bytes(layout: str) -> None:
    assert press(SPECIMENS[layout](Copy(seed=4))).pdf == pressed(layout).pdf


@by_layout
def test_the_truth_names_the_bytes_and_counts_pages_and_columns(layout: str) -> None:
    truth, pages = pressed(layout).truth, len(pypdfium2.PdfDocument(pressed(layout).pdf))
    assert truth["sha256"] == sha256(pressed(layout).pdf).hexdigest()
    assert truth["pages"] == pages
    assert list(truth["columns"]) == [str(page) for page in range(1, pages + 1)]
    assert set(truth["columns"].values()) <= {1, 2, 3, 4}


@by_layout
def test_every_provision_begins_and_ends_on_the_pages_of_the_truth(layout: str) -> None:
    pages = [letters(text) for text in page_texts(layout)]
    for spot in pressed(layout).truth["spots"]:
        text = letters(spot["text"])
        assert text[:5] in pages[spot["page"] - 1]
        assert text[-5:] in pages[spot["last_page"] - 1]


@by_layout
def test_no_line_leaves_its_page(layout: str) -> None:
    for page in pypdfium2.PdfDocument(pressed(layout).pdf):
        text = page.get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        assert min(box[0] for box in boxes) >= 20
        assert max(box[2] for box in boxes) <= page.get_width() - 8


def test_a_table_across_the_columns_stands_below_all_that_comes_before_it() -> None:
    edition = pressed("ruled table across two columns")
    spots = {spot["label"]: spot for spot in edition.truth["spots"]}
    page = pypdfium2.PdfDocument(edition.pdf)[spots["6"]["last_page"] - 1].get_textpage()
    whole = page.get_text_range()
    bottoms = {
        words: page.get_charbox(whole.index(words))[1]
        for words in (TABLE[1][0], "ARTÍCULO 5", "ARTÍCULO 6")
    }
    assert min(bottoms, key=bottoms.__getitem__) == TABLE[1][0]


def test_the_rows_of_a_table_belong_to_the_article_above() -> None:
    for layout in ("ruled table in the column", "ruled table across three columns"):
        spots = {spot["label"]: spot["text"] for spot in pressed(layout).truth["spots"]}
        assert spots["6"].endswith(" ".join(TABLE[-1]))
        assert TABLE[0][0] not in spots["5"]


def test_legal_and_folded_paper_have_their_sizes() -> None:
    sizes = {
        layout: tuple(pypdfium2.PdfDocument(pressed(layout).pdf)[0].get_size())
        for layout in ("two columns under a masthead", "legal paper, two columns")
    }
    assert list(sizes.values()) == [(WIDTH, HEIGHT), (WIDTH, LEGAL_HEIGHT)]
    folded = pypdfium2.PdfDocument(pressed("folded legal paper, one column").pdf)[0]
    assert tuple(folded.get_size()) == (LEGAL_HEIGHT, WIDTH)


def test_a_folded_leaf_has_two_pages_and_the_columns_of_both() -> None:
    flat = pressed("two columns under a masthead")
    folded = pressed("folded legal paper, two columns")
    assert folded.truth["pages"] == (flat.truth["pages"] + 1) // 2
    assert folded.truth["columns"]["1"] == 4
    assert [spot["text"] for spot in folded.truth["spots"]] == [
        spot["text"] for spot in flat.truth["spots"]
    ]


def test_a_short_last_column_has_words_and_a_long_white_below() -> None:
    edition = pressed("short last column")
    assert edition.truth["columns"][str(edition.truth["pages"])] == 2
    page = pypdfium2.PdfDocument(edition.pdf)[edition.truth["pages"] - 1].get_textpage()
    boxes = [page.get_rect(place) for place in range(page.count_rects())]
    left, right = (
        [box[1] for box in boxes if (box[0] < WIDTH / 2) is is_left and box[3] < HEIGHT - 60]
        for is_left in (True, False)
    )
    assert right
    assert min(right) > min(left) + 30


def test_marks_are_in_the_text_layer_of_every_page_and_in_no_provision() -> None:
    marks = {
        "marginal notes, two columns": NOTES[2],
        "watermark, turned": "SIN VALOR LEGAL",
        "watermark, level": "COPIA",
        "seal, code and signature strip": LEGEND[0],
    }
    for layout, mark in marks.items():
        assert all(letters(mark) in letters(text) for text in page_texts(layout))
        assert not any(mark in spot["text"] for spot in pressed(layout).truth["spots"])


def test_strewn_letters_are_drawn_one_by_one() -> None:
    strewn, plain = (
        pressed(layout).pdf
        for layout in ("watermark, strewn letters", "two columns under a masthead")
    )
    assert b"CONSULTA" not in strewn
    assert all(
        strewn.count(b"(%c) Tj" % letter) > plain.count(b"(%c) Tj" % letter)
        for letter in b"CONSULTA"
    )


def test_letters_are_spaced_out_in_headings_and_labels() -> None:
    text = "".join(page_texts("letters spaced out"))
    assert "C A P Í T U L O" in text.replace(NO_BREAK, " ")
    assert "A r t í c u l o" in text.replace(NO_BREAK, " ")


def test_soft_hyphens_divide_and_no_break_spaces_bind() -> None:
    raw = pressed("no-break spaces and soft hyphens").pdf
    assert b"\\255" in raw
    assert b"\\240" in raw


def test_bold_is_drawn_twice_only_where_asked() -> None:
    word = b"(TRANSITORIOS)"
    assert pressed("bold drawn twice").pdf.count(word) == 2
    assert pressed("two columns under a masthead").pdf.count(word) == 1


def test_a_small_capital_is_smaller_and_a_capital() -> None:
    type_ = Type("Times-Bold", 10.0, has_small_caps=True)
    assert [(part, round(size, 1)) for part, size in type_.parts("Artículo 1.")] == [
        ("A", 10.0),
        ("RTÍCULO", 7.8),
        (" 1.", 10.0),
    ]


def test_invented_articles_change_with_their_seed_and_only_with_it() -> None:
    assert invented_articles(9, 1) == invented_articles(9, 1) != invented_articles(9, 2)
    assert [article.label for article in invented_articles(3, 1)] == ["1", "2", "3"]
    texts = [text for article in invented_articles(200, 1) for text in article.paragraphs]
    assert not any("{" in text or "  " in text for text in texts)
    assert len(set(texts)) > 0.9 * len(texts) - 60


def test_the_strip_is_one_text_and_the_seal_has_its_letters_one_by_one() -> None:
    raw = pressed("seal, code and signature strip").pdf
    assert STRIP[:8].encode() in raw
    assert SEAL[:19].encode() not in raw
