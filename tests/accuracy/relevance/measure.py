"""How many labelled passages and instruments are told rightly, and which are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.law.concerns import with_relevance
from extractors.law.relevance import concerns_trafficking
from tests.accuracy.relevance.labelled import (
    SPLITS,
    LabelledInstrument,
    Passage,
    instruments,
    passages,
)
from tests.accuracy.tables import share, table


@dataclass(frozen=True, slots=True)
class Measure:
    """Passages together: those told rightly to concern trafficking, wrongly, and missed."""

    found: int
    false: tuple[Passage, ...]
    missed: tuple[Passage, ...]
    total: int

    @property
    def precision(self) -> float | None:
        """The share of those told to concern trafficking that do."""
        told = self.found + len(self.false)
        return self.found / told if told else None

    @property
    def recall(self) -> float | None:
        """The share of those that concern trafficking that are told to."""
        true = self.found + len(self.missed)
        return self.found / true if true else None


def measure(of: Iterable[Passage]) -> Measure:
    """Precision and recall over some passages, with every wrong one."""
    judged = [(one, concerns_trafficking(one.text)) for one in of]
    return Measure(
        found=sum(one.concerns and told for one, told in judged),
        false=tuple(one for one, told in judged if told and not one.concerns),
        missed=tuple(one for one, told in judged if one.concerns and not told),
        total=len(judged),
    )


def misjudged(of: Iterable[LabelledInstrument]) -> list[tuple[LabelledInstrument, str]]:
    """Each instrument whose rule is another than its label, with the rule told."""
    told = ((one, with_relevance(one.instrument).relevance) for one in of)
    return [(one, rule) for one, rule in told if rule != one.expected]


def relevance_table() -> str:
    """Precision and recall of passages by split, the instruments, and every miss."""
    read, labelled = passages(), instruments()
    groups = [(name, measure(one for one in read if one.split == name)) for name in SPLITS]
    rows = [_row(name, group) for name, group in [*groups, ("**all**", measure(read))]]
    wrong = misjudged(labelled)
    told = (
        f"{len(labelled) - len(wrong)} of {len(labelled)} instruments have the rule of their label."
    )
    headings = ["passages", "count", "concern it", "precision", "recall"]
    lines = [*_passages_missed(measure(read)), *_instruments_missed(wrong)]
    return "\n\n".join([table(headings, rows), told, "\n".join(lines or ["Nothing is misjudged."])])


def _row(name: str, group: Measure) -> list[str]:
    true = group.found + len(group.missed)
    return [name, str(group.total), str(true), share(group.precision), share(group.recall)]


def _passages_missed(group: Measure) -> Iterator[str]:
    for one, how in [*((o, "false") for o in group.false), *((o, "missed") for o in group.missed)]:
        yield f"- {one.name} ({one.kind}), {how}: “{' '.join(one.text.split())}”"


def _instruments_missed(wrong: Sequence[tuple[LabelledInstrument, str]]) -> Iterator[str]:
    for one, rule in wrong:
        said = f"{rule or 'none'}, not {one.expected or 'none'}"
        yield f"- {one.name}, {said}: “{one.instrument.title}”"
