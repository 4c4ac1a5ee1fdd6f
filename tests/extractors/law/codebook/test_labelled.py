"""Two real laws, read by eye article by article: what is found of it, and what is found wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.coding import code
from extractors.model import ProvisionKind
from extractors.reader import read_document
from tests.extractors.law.codebook.labelled import DURANGO, GENERAL_LAW

PRECISION, RECALL = 0.95, 0.95


def expected_of(labels: str) -> set[tuple[str, str]]:
    """Pairs of an article and what it answers."""
    found: set[tuple[str, str]] = set()
    article = ""
    for line in labels.strip().splitlines():
        named, _, answers = line.rpartition(": " if ": " in line else ":")
        article = named if named and not line.startswith(" ") else article
        for answer in answers.split():
            criterion, _, values = answer.partition("=")
            found |= {(article, f"{criterion}={value}") for value in (values or "yes").split("|")}
    return found


def coded_of(path: Path) -> Iterator[tuple[str, str]]:
    """The same, as coded from the special law that the document prints."""
    (law,) = (one for one in read_document(path).instruments if one.is_special_law)
    for provision in law.provisions:
        if provision.path.startswith("ref-"):
            continue
        prefix = "T" if provision.kind is ProvisionKind.TRANSITORY else ""
        for one in code(provision.text):
            if one.confidence is not Confidence.LOW:
                yield f"{prefix}{provision.label}", f"{one.criterion}={one.value}"


@pytest.mark.parametrize(
    ("file", "labels"),
    [("durango_ley_trata.pdf", DURANGO), ("federal_lgpsedmtp.pdf", GENERAL_LAW)],
    ids=["DUR", "FED"],
)
def test_a_real_law_is_coded_as_a_person_would(shared: Path, file: str, labels: str) -> None:
    expected, coded = expected_of(labels), set(coded_of(shared / "laws" / file))
    right = expected & coded
    assert len(right) / len(coded) >= PRECISION, sorted(coded - expected)
    assert len(right) / len(expected) >= RECALL, sorted(expected - coded)
