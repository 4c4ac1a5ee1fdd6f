"""The accuracy page: what it says of amended laws, and sections written anew."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from extractors.model import Change
from tests.accuracy.__main__ import PAGE, PARTS, parse, parts_of
from tests.accuracy.chains.measure import Compared, Outcome
from tests.accuracy.chains.truth import Ordered, Stop, Version
from tests.accuracy.consolidation import Style, consolidation_section
from tests.accuracy.page import renewed
from tests.accuracy.report import ORDER, consolidation, relevance, rewrite

DAY: Final = date(2020, 1, 2)
TRUE: Final = Version("art-1", DAY, None, "El faro se enciende.")
LAW: Final = "Ley de Faros"


def outcome(held: Version | None, **others: object) -> Outcome:
    fields = {"chain": "1 MIC", "editions": 2, "versions": (Compared(LAW, "art-1", TRUE, held),)}
    return Outcome(**fields | others)  # type: ignore[arg-type]


def asked(*arguments: str) -> Namespace:
    return parse(list(arguments))


def test_a_row_has_every_sum_of_a_style() -> None:
    order = Ordered("a.pdf", LAW, "1", Change.REFORMS, "El faro.")
    stops = Stop(("art-3",), DAY, "a.pdf"), Stop(("art-4",), DAY, "b.pdf")
    wrong = outcome(None, orders=3, misread=(order,), stops=3, unsaid=stops, guessed=stops[:1])
    row = Style("A", [outcome(TRUE, orders=1), wrong]).row
    assert row == ["A", "2", "4", "2", "1", "0.5000", "4", "3", "3", "1"]


def test_a_style_without_orders_has_a_dash_for_them() -> None:
    row = Style("B", [outcome(TRUE)]).row
    assert row[5:8] == ["1.0000", "–", "–"]


def test_the_section_names_every_difference() -> None:
    held = Version("art-1", DAY, None, "El faro se apaga.")
    section = consolidation_section([Style("A", [outcome(held)]), Style("B", [outcome(None)])])
    assert "- A, 1 MIC: art-1 from 2020-01-02: … El faro se [enciende.] held [apaga.]" in section
    assert "- B, 1 MIC: art-1 from 2020-01-02: is not held" in section


def test_the_section_says_where_nothing_differs() -> None:
    section = consolidation_section([Style("A", [outcome(TRUE)])])
    assert "### What is not as it should be\n\nNothing." in section


def test_a_section_is_written_anew_and_the_others_stay(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    parts = (
        "# Title",
        "Head.",
        "## Real files",
        "kept",
        f"## {ORDER[3]}",
        "gone",
        "## Notes",
        "last",
    )
    before = "\n\n".join(parts) + "\n"
    page.write_text(before, "utf-8")
    rewrite(page, [consolidation([Style("A", [outcome(TRUE)])]), relevance()])
    said = page.read_text("utf-8")
    headings = [line for line in said.splitlines() if line.startswith("## ")]
    assert headings == ["## Real files", f"## {ORDER[3]}", f"## {ORDER[4]}", "## Notes"]
    assert said.startswith("# Title\n\nHead.\n\n## Real files\n\nkept\n\n")
    assert "gone" not in said
    assert said.endswith("\n\n## Notes\n\nlast\n")


def test_the_page_has_its_sections_in_order_and_stays_the_same_if_nothing_is_new() -> None:
    page = PAGE.read_text("utf-8")
    assert renewed(page, [], ORDER) == page


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        ((), set(PARTS)),
        (("--only", "chains", "relevance"), {"chains", "relevance"}),
        (("--only", "typeset"), {"typeset", "digital", "scanned"}),
        (("--limit", "3"), {"digital", "scanned", "real"}),
        (("--only", "chains", "--limit", "3"), {"chains"}),
    ],
)
def test_what_is_measured_is_what_was_asked_for(
    arguments: tuple[str, ...], parts: set[str]
) -> None:
    assert parts_of(asked(*arguments)) == parts
