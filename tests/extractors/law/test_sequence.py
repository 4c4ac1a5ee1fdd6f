"""Of lines that look like headings, those that rise are headings."""

from __future__ import annotations

import pytest

from extractors.law.labels import match_article
from extractors.law.sequence import Candidate, rising_run, weigh

PLAIN, WRAPPED = 1.3, 0.4


def candidates(*marked: str) -> list[Candidate]:
    """A candidate a label; those marked ``~`` stand in mid sentence."""
    found = []
    for position, text in enumerate(marked):
        printed = match_article(f"Artículo {text.lstrip('~')}.- Texto")
        assert printed is not None
        found.append(Candidate(position, printed, WRAPPED if text.startswith("~") else PLAIN))
    return found


def run(*marked: str) -> list[str]:
    """The labels that are taken, by position and label."""
    return [f"{c.position}:{c.printed.label}" for c in rising_run(candidates(*marked))]


def labels(*marked: str) -> list[str]:
    """The labels that are taken."""
    return [c.printed.label for c in rising_run(candidates(*marked))]


def test_a_plain_run_is_taken_whole() -> None:
    assert labels("1", "2", "2 bis", "3") == ["1", "2", "2 bis", "3"]


@pytest.mark.parametrize("other", ["~2", "~17", "~114"])
def test_a_wrapped_cross_reference_is_left_out(other: str) -> None:
    assert labels("1", "2", "3", "4", other, "5", "6", "7") == ["1", "2", "3", "4", "5", "6", "7"]


def test_a_quoted_article_of_another_law_is_left_out() -> None:
    assert run("1", "2", "210", "3", "4") == ["0:1", "1:2", "3:3", "4:4"]


def test_a_repealed_chapter_may_leave_a_gap() -> None:
    assert labels("1", "2", "3", "40", "41", "42") == ["1", "2", "3", "40", "41", "42"]


def test_a_label_printed_twice_is_kept_twice() -> None:
    assert labels("1", "2", "2", "3") == ["1", "2", "2", "3"]


def test_an_extract_may_begin_anywhere() -> None:
    assert labels("35", "36", "37") == ["35", "36", "37"]


def test_no_candidates_give_no_run() -> None:
    assert rising_run([]) == []


def test_a_lone_doubtful_line_gives_no_run() -> None:
    assert labels("~14") == []


def test_a_firm_label_at_a_paragraph_weighs_most() -> None:
    firm, loose = match_article("Artículo 5.- Los"), match_article("Artículo 5 Los")
    assert firm is not None
    assert loose is not None
    heaviest = weigh(firm, starts_paragraph=True, after_full_stop=True)
    assert heaviest > weigh(loose, starts_paragraph=True, after_full_stop=True)
    assert heaviest > weigh(firm, starts_paragraph=False, after_full_stop=True)
    assert heaviest > weigh(firm, starts_paragraph=True, after_full_stop=False)
