"""A scanned sheet shows what was printed, less what is lost, and its truth says so."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import numpy as np
import pypdfium2
import pytest

from extractors.pdf.engine import PdfFile
from pipelines.demo.damage import UNDAMAGED, Damage, Pixels, damage_page, encode_page
from pipelines.demo.ocr_layer import OcrLayer
from pipelines.demo.press import press
from pipelines.demo.scanning import Scan, scan
from pipelines.demo.specimen_copy import Copy
from pipelines.demo.specimens import SPECIMENS

DPI = 60
SHEET = SPECIMENS["two columns under a masthead"](Copy(seed=5))
PRINTED = press(SHEET)
ROUGH = Damage(
    dpi=DPI, skew=1.5, salt=0.01, grain=9.0, bleed=0.3, stains=2, ink=0.6, is_bilevel=True, jpeg=40
)


def page_of_a_line() -> Pixels:
    """A white page with one black bar across its middle."""
    page = np.full((200, 150), 255, np.uint8)
    page[90:110, 20:130] = 0
    return page


def texts(pdf: bytes) -> list[str]:
    """The text layer of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def ink(image: Pixels) -> float:
    """The share of the page that is darker than its middle grey."""
    return float(np.mean(image < 128))


@pytest.mark.parametrize(
    "how",
    [
        Scan(ROUGH, seed=3),
        Scan(replace(UNDAMAGED, dpi=DPI), OcrLayer(0.05, merges_columns=True)),
        Scan(replace(UNDAMAGED, dpi=DPI), missing=frozenset({2}), digital=frozenset({1})),
    ],
)
def test_the_same_scan_gives_the_same_bytes_and_the_truth_names_them(how: Scan) -> None:
    scanned = scan(SHEET, how)
    assert scan(SHEET, how).pdf == scanned.pdf
    assert scanned.truth["sha256"] == sha256(scanned.pdf).hexdigest()
    assert scanned.truth["pages"] == len(pypdfium2.PdfDocument(scanned.pdf))


def test_a_scanned_page_has_ink_and_no_text() -> None:
    scanned = scan(SHEET, Scan(replace(UNDAMAGED, dpi=DPI)))
    assert set(texts(scanned.pdf)) == {""}
    assert scanned.truth["text_layer"] == "none"
    assert scanned.truth["spots"] == PRINTED.truth["spots"]
    with PdfFile(scanned.pdf) as file:
        assert ink(file.image(1, DPI)[0]) > 0.01


def test_some_pages_stay_digital() -> None:
    mixed = scan(SHEET, Scan(replace(UNDAMAGED, dpi=DPI), digital=frozenset({2})))
    assert [bool(text) for text in texts(mixed.pdf)][:3] == [False, True, False]
    assert mixed.truth["text_layer"] == "mixed"


def test_real_heads_stand_alone_over_page_images() -> None:
    headed = scan(SHEET, Scan(replace(UNDAMAGED, dpi=DPI), has_real_heads=True))
    assert "Periódico Oficial" in texts(headed.pdf)[1]
    assert len(texts(headed.pdf)[1]) < 90


def test_a_good_layer_holds_the_words_and_a_bad_one_garbles_its_share_of_them() -> None:
    good, bad = (
        "".join(texts(scan(SHEET, Scan(replace(UNDAMAGED, dpi=DPI), OcrLayer(rate))).pdf))
        for rate in (0.0, 0.1)
    )
    assert PRINTED.truth["spots"][0]["text"][:25] in good
    assert len(good) == pytest.approx(len(bad), rel=0.03)
    wrong = sum(one != other for one, other in zip(good[:200], bad[:200], strict=True))
    assert wrong > 5


def test_merged_columns_are_one_line() -> None:
    how = Scan(replace(UNDAMAGED, dpi=DPI), OcrLayer(merges_columns=True))
    lines = texts(scan(SHEET, how).pdf)[1].splitlines()
    plain = texts(PRINTED.pdf)[1].splitlines()
    assert len(lines) < 0.7 * len(plain)


def test_what_stood_on_a_missing_page_is_gone_or_cut() -> None:
    how = Scan(digital=frozenset(range(1, 9)), missing=frozenset({2}))
    left = scan(SHEET, how).truth
    whole = {spot["label"]: spot for spot in PRINTED.truth["spots"]}
    kept = {spot["label"]: spot for spot in left["spots"]}
    assert left["pages"] == PRINTED.truth["pages"] - 1
    assert set(whole) - set(kept) == {label for label, spot in whole.items() if spot["page"] == 2}
    (cut,) = (label for label, spot in kept.items() if spot["text"] != whole[label]["text"])
    assert whole[cut]["text"].replace("\n", " ").startswith(kept[cut]["text"])
    assert (kept[cut]["last_page"], whole[cut]["last_page"]) == (1, 2)
    assert f"cut: {cut}" in left["notes"]
    (law,) = left["instruments"]
    assert law["articles"] == [label for label in kept if not label.startswith("transitorio")]
    assert law["title"] == PRINTED.truth["instruments"][0]["title"]


def test_an_instrument_without_its_first_page_has_no_title() -> None:
    how = Scan(digital=frozenset(range(1, 9)), missing=frozenset({1}))
    (law,) = scan(SHEET, how).truth["instruments"]
    assert (law["title"], law["first_page"]) == ("", 1)


def test_pages_of_a_folded_leaf_are_not_lost_one_by_one() -> None:
    folded = SPECIMENS["folded legal paper, one column"](Copy(seed=5))
    with pytest.raises(ValueError, match="specimen"):
        scan(folded, Scan(missing=frozenset({2})))


def test_a_turned_page_lies_on_its_side() -> None:
    damage = replace(UNDAMAGED, dpi=DPI, quarter_turns=1)
    width, height = pypdfium2.PdfDocument(scan(SHEET, Scan(damage)).pdf)[0].get_size()
    assert width > height


@pytest.mark.parametrize(
    ("damage", "is_darker"),
    [
        (Damage(stains=6), True),
        (Damage(bleed=0.9), True),
        (Damage(ink=0.3), False),
        (Damage(salt=0.2), True),
    ],
)
def test_each_damage_leaves_its_mark(damage: Damage, *, is_darker: bool) -> None:
    page = page_of_a_line()
    back = np.full_like(page, 255)
    back[20:60, 10:60] = 0
    worse = damage_page(page, back, damage, 1)
    assert worse.shape == page.shape
    assert (float(worse.mean()) < float(page.mean())) is is_darker


def test_two_levels_are_black_and_white() -> None:
    page = damage_page(page_of_a_line(), page_of_a_line(), Damage(grain=60, is_bilevel=True), 1)
    assert set(np.unique(page)) == {0, 255}


def test_skew_turns_the_line_and_a_seed_turns_the_noise() -> None:
    page = page_of_a_line()
    turned = damage_page(page, page, Damage(skew=8), 1)
    assert turned[:, 25].argmin() != turned[:, 120].argmin()
    noisy = [damage_page(page, page, Damage(grain=30), seed) for seed in (1, 2, 1)]
    assert not np.array_equal(noisy[0], noisy[1])
    assert np.array_equal(noisy[0], noisy[2])


def test_undamaged_pages_are_stored_without_loss_and_jpegs_as_they_are() -> None:
    page = page_of_a_line()
    assert np.array_equal(damage_page(page, page, UNDAMAGED, 1), page)
    assert encode_page(page, UNDAMAGED).startswith(b"\x89PNG")
    assert encode_page(page, Damage(jpeg=20)).startswith(b"\xff\xd8")
