"""The labelled passages and instruments, read from their files."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.law.identity import is_special_law, kind_of, slug_of
from extractors.law.relevance import relevance_of
from extractors.model import (
    Amendment,
    Change,
    Instrument,
    Operation,
    Provision,
    ProvisionKind,
)

HERE = Path(__file__).parent
SPLITS = ("development", "held-out", "later rounds", "blind")
_BETWEEN = " ¶ "


@dataclass(frozen=True, slots=True)
class Passage:
    """A short text and whether it concerns trafficking, as we hold."""

    name: str
    kind: str
    concerns: bool
    text: str
    note: str

    @property
    def split(self) -> str:
        """Development or held-out by the number; the rounds written after the first apart."""
        if self.name.startswith("p"):
            return SPLITS[0] if int(self.name[1:]) % 2 else SPLITS[1]
        return SPLITS[3] if self.name.startswith("f") else SPLITS[2]


@dataclass(frozen=True, slots=True)
class LabelledInstrument:
    """An invented instrument and its relevance, as we hold; empty if it has none."""

    name: str
    instrument: Instrument
    expected: str
    note: str


def passages() -> list[Passage]:
    """Every labelled passage, in the order of its file."""
    return [
        Passage(row["id"], row["kind"], row["expected"] == "concerns", _text(row), row["note"])
        for row in _rows("passages.csv")
    ]


def instruments() -> list[LabelledInstrument]:
    """Every labelled instrument, as a reading would hold it."""
    return [
        LabelledInstrument(row["id"], _instrument(row), row["expected"], row["note"])
        for row in _rows("instruments.csv")
    ]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _text(row: dict[str, str]) -> str:
    return row["text"].replace("\\n", "\n").replace("\\u00ad", "\u00ad")


def _instrument(row: dict[str, str]) -> Instrument:
    title = row["title"]
    kind = kind_of(title)
    texts = row["provisions"].split(_BETWEEN) if row["provisions"] else []
    changes = row["changes"].split(_BETWEEN) if row["changes"] else []
    return Instrument(
        title=title,
        slug=slug_of(title),
        kind=kind,
        operation=Operation.NONE,
        first_page=1,
        last_page=1,
        is_special_law=is_special_law(title, kind),
        provisions=tuple(_article(str(n), text) for n, text in enumerate(texts, start=1)),
        amendments=tuple(map(_change, changes)),
    )


def _article(label: str, text: str) -> Provision:
    found = relevance_of(text)
    return Provision(
        label=label,
        kind=ProvisionKind.ARTICLE,
        path=f"art-{label}",
        text=text,
        first_page=1,
        last_page=1,
        spans=(),
        concerns_trafficking=bool(found),
        relevance=found,
    )


def _change(printed: str) -> Amendment:
    operation, title, wording = printed.split("|")
    return Amendment(title, slug_of(title), Change(operation), "1", wording or None, 1)
