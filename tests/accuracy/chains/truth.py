"""What the law says on each day: the versions of every provision, and where nobody can know."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from extractors.model import Change, InstrumentKind


@dataclass(frozen=True, slots=True)
class Version:
    """A provision's words over ``[valid_from, valid_to)``; ``text`` is ``None`` once repealed."""

    path: str
    valid_from: date | None
    valid_to: date | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Stop:
    """A change that cannot be applied: to which provisions, from when, by which edition."""

    paths: tuple[str, ...]
    day: date
    edition: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """One change that an edition orders, and the words that it quotes for the article, if any."""

    edition: str
    law: str
    label: str
    change: Change
    wording: str | None


@dataclass(frozen=True, slots=True)
class LawTruth:
    """All that is true of one law; ``published`` and its jurisdiction tell it from the others."""

    title: str
    kind: InstrumentKind
    jurisdiction: str
    published: date
    versions: tuple[Version, ...]
    stops: tuple[Stop, ...]


@dataclass(slots=True)
class History:
    """The wordings of one law's provisions, as they are given one after the other."""

    wordings: dict[str, list[tuple[date, str | None]]] = field(default_factory=dict)
    stops: list[Stop] = field(default_factory=list)
    ended: date | None = None

    def say(self, path: str, day: date, text: str | None) -> None:
        """From the day on, the provision has these words; ``None`` repeals it."""
        self.wordings.setdefault(path, []).append((day, text))

    def versions(self) -> tuple[Version, ...]:
        """Every version, each until the next or the law's end."""
        return tuple(
            version for path, said in self.wordings.items() for version in self._spans(path, said)
        )

    def _spans(self, path: str, said: list[tuple[date, str | None]]) -> list[Version]:
        ends = [day for day, _ in said[1:]] + [self.ended]
        spans = [Version(path, day, end, text) for (day, text), end in zip(said, ends, strict=True)]
        return merged(spans)


def merged(versions: list[Version]) -> list[Version]:
    """The versions of one provision, those that say the same as the one before left out."""
    kept: list[Version] = []
    for version in versions:
        if kept and kept[-1].text == version.text:
            before = kept.pop()
            version = Version(before.path, before.valid_from, version.valid_to, before.text)
        kept.append(version)
    return kept
