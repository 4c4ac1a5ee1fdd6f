from __future__ import annotations

import numpy as np

from extractors.recognition.decoding import Alphabet

CLASSES = ["", "a", "á", "字", "r", "t", " "]


def steps(*most_likely: dict[str, float]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    rows = np.full((len(most_likely), len(CLASSES)), 0.001, np.float32)
    for row, shares in zip(rows, most_likely, strict=True):
        for character, share in shares.items():
            row[CLASSES.index(character)] = share
    return rows


def text(rows: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> str:
    placed = Alphabet(CLASSES).decode(rows)
    return "".join(
        (" " if each.glyph.space_before > 0.5 else "") + each.glyph.text for each in placed
    )


def test_repeated_steps_are_one_character_unless_a_blank_parts_them() -> None:
    assert text(steps({"a": 0.9}, {"a": 0.9}, {"r": 0.9}, {"": 0.9}, {"r": 0.9})) == "arr"


def test_characters_that_no_gazette_prints_give_way_to_one_that_it_does() -> None:
    assert text(steps({"字": 0.6, "t": 0.3}, {"a": 0.9})) == "ta"


def test_white_space_is_told_with_the_character_after_it() -> None:
    placed = Alphabet(CLASSES).decode(steps({"a": 0.9}, {" ": 0.8}, {"t": 0.9}))
    assert [round(each.glyph.space_before, 1) for each in placed] == [0.0, 0.8]
    assert [each.at for each in placed] == [1 / 6, 5 / 6]


def test_runners_up_are_kept_with_their_shares() -> None:
    (placed,) = Alphabet(CLASSES).decode(steps({"a": 0.6, "á": 0.3}))
    assert placed.glyph.others[0][0] == "á"


def test_nothing_seen_is_nothing_read() -> None:
    assert Alphabet(CLASSES).decode(steps({"": 0.9}, {" ": 0.9})) == []
