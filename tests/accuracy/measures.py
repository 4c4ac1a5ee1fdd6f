"""A reading beside the truth: the measures of ``score.py``, for typeset documents.

Labels are compared in order inside instruments matched by title and pages; the words of
every provision by their edit distance, white space, quotes and dashes folded.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import LCSseq, Levenshtein
from rapidfuzz.fuzz import token_set_ratio

from extractors.model import Instrument, ProvisionKind
from pipelines.demo.truth import InstrumentTruth, SpotTruth, Truth

LEAST_LIKENESS = 0.6
_QUOTES = re.compile("[‘’“”«»\"'`´]")
_DASHES = re.compile("[‐-―−]")


@dataclass(frozen=True, slots=True)
class Tally:
    """Labels found in order, of those printed and of those read."""

    found: int = 0
    printed: int = 0
    read: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.found + other.found, self.printed + other.printed, self.read + other.read)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; ``None`` where there is nothing."""
        total = self.printed + self.read
        return 2 * self.found / total if total else None


@dataclass(frozen=True, slots=True)
class WordsRead:
    """How one provision's words were read: ``error`` is the share of wrong characters.

    ``is_found`` says whether the reading has words for its label.
    """

    label: str
    page: int
    error: float
    is_exact: bool
    is_found: bool


@dataclass(frozen=True, slots=True)
class Score:
    """What a reading got right."""

    articles: Tally = Tally()
    transitories: Tally = Tally()
    words: tuple[WordsRead, ...] = field(default=())


def score(truth: Truth, read: Sequence[Instrument]) -> Score:
    """Compare the instruments of a reading with what is printed."""
    pairs = _matched(truth["instruments"], read)
    words = (_words(spot, pairs.get(spot["instrument"])) for spot in truth["spots"])
    return Score(
        articles=_labels(truth, read, pairs, ProvisionKind.ARTICLE),
        transitories=_labels(truth, read, pairs, ProvisionKind.TRANSITORY),
        words=tuple(words),
    )


def fold(text: str) -> str:
    """The text without what printing alone decides: blanks, forms of quotes and dashes."""
    text = _QUOTES.sub("'", unicodedata.normalize("NFKC", text))
    return " ".join(_DASHES.sub("-", text).replace("\u00ad", "").replace("…", "...").split())


def _matched(
    printed: Sequence[InstrumentTruth], read: Sequence[Instrument]
) -> dict[int, Instrument]:
    """The instrument read for each printed one, by its place; the likest pairs first."""
    likeness = [
        (like, place, other)
        for place, one in enumerate(printed)
        for other, candidate in enumerate(read)
        if (like := _likeness(one, candidate))
    ]
    pairs: dict[int, int] = {}
    for _, place, other in sorted(likeness, reverse=True):
        if place not in pairs and other not in pairs.values():
            pairs[place] = other
    return {place: read[other] for place, other in pairs.items()}


def _likeness(printed: InstrumentTruth, read: Instrument) -> float:
    """How alike title and pages are; 0 for a pair that is none."""
    first = max(printed["first_page"], read.first_page)
    last = min(printed["last_page"], read.last_page)
    whole = max(printed["last_page"], read.last_page) - min(printed["first_page"], read.first_page)
    overlap = max(0, last - first + 1) / (whole + 1)
    title = LEAST_LIKENESS * (overlap >= 0.5)
    if printed["title"]:
        title = token_set_ratio(_plain(printed["title"]), _plain(read.title or "")) / 100
    return title + overlap / 2 if overlap and title >= LEAST_LIKENESS else 0.0


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", fold(text).lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9 ]+", " ", bare)


def _labels(
    truth: Truth, read: Sequence[Instrument], pairs: dict[int, Instrument], kind: ProvisionKind
) -> Tally:
    total = Tally()
    for place, instrument in enumerate(truth["instruments"]):
        key = instrument["articles" if kind is ProvisionKind.ARTICLE else "transitory"]
        total += _in_order(_flat(key), _labels_of(pairs.get(place), kind))
    unmatched = (one for one in read if one not in pairs.values())
    false = sum(len(_labels_of(one, kind)) for one in unmatched)
    return total + Tally(read=false)


def _flat(groups: Iterable[str | list[str]]) -> list[str]:
    return [x for group in groups for x in (group if isinstance(group, list) else [group])]


def _labels_of(instrument: Instrument | None, kind: ProvisionKind) -> list[str]:
    provisions = instrument.provisions if instrument else ()
    return [provision.label for provision in provisions if provision.kind is kind]


def _in_order(printed: Sequence[str], read: Sequence[str]) -> Tally:
    return Tally(int(LCSseq.similarity(printed, read)), len(printed), len(read))


def _words(spot: SpotTruth, instrument: Instrument | None) -> WordsRead:
    _, mark, label = spot["label"].rpartition("transitorio ")
    kind = ProvisionKind.TRANSITORY if mark else ProvisionKind.ARTICLE
    provisions = instrument.provisions if instrument else ()
    texts = [fold(p.text) for p in provisions if (p.label, p.kind) == (label, kind)]
    wanted = fold(spot["text"])
    error = min((_error(wanted, text) for text in texts), default=1.0)
    return WordsRead(spot["label"], spot["page"], error, wanted in texts, any(texts))


def _error(wanted: str, text: str) -> float:
    return min(1.0, Levenshtein.distance(wanted, text) / max(1, len(wanted)))
