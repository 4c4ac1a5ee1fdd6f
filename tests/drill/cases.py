"""The cases of the drill: a fault, what it befalls, and whose site it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extractors.sources.registry import all_sources, load_source, source_codes
from pipelines.demo.replica.faults import Fault, Target, targets_of

MOST_AT_ONCE: Final = 9
"""So many sites suffer in one night; more would only wait for the processor."""


@dataclass(frozen=True, slots=True)
class Case:
    """One fault on one target at one gazette's site."""

    fault: Fault
    target: Target
    code: str

    def __str__(self) -> str:
        return f"{self.fault}, {self.target}, {self.code}"

    @property
    def family(self) -> str:
        """The family of the usual way in which the gazette is listed."""
        return load_source(self.code).platform.name


@dataclass(frozen=True, slots=True)
class Round:
    """Cases of one fault and target that share their nights, beside a site that is well."""

    fault: Fault
    target: Target
    codes: tuple[str, ...]
    neighbour: str

    @property
    def cases(self) -> tuple[Case, ...]:
        """Each site's case."""
        return tuple(Case(self.fault, self.target, code) for code in self.codes)


def families() -> Mapping[str, str]:
    """Return one gazette for each family of sites: the first in the order of their codes."""
    return {source.platform.name: source.jurisdiction for source in reversed(all_sources())}


def rounds_of(faults: Collection[Fault], codes: Sequence[str]) -> Iterator[Round]:
    """Yield what is to be gone through: each fault, on each of its targets, at each site."""
    for fault in Fault:
        for target in targets_of(fault) if fault in faults else ():
            for start in range(0, len(codes), MOST_AT_ONCE):
                struck = tuple(codes[start : start + MOST_AT_ONCE])
                neighbour = next(code for code in source_codes() if code not in struck)
                yield Round(fault, target, struck, neighbour)
