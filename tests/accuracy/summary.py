"""Typeset outcomes, counted together by layout or by damage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.accuracy.measures import Tally, WordsRead
from tests.accuracy.tables import percent, share, table
from tests.accuracy.typeset import Outcome

HEADINGS = (
    "pages", "articles", "transit", "exact", "character errors", "of what was read",
    "recognised", "refused", "s a page",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Some outcomes together."""

    outcomes: tuple[Outcome, ...]

    @property
    def pages(self) -> int:
        """How many pages they have."""
        return sum(one.pages for one in self.outcomes)

    @property
    def words(self) -> list[WordsRead]:
        """Every provision of theirs."""
        return [words for one in self.outcomes for words in one.score.words]

    @property
    def articles(self) -> float | None:
        """F1 of their article labels."""
        return sum((one.score.articles for one in self.outcomes), Tally()).f1

    @property
    def error(self) -> float | None:
        """The mean share of wrong characters; a provision not found counts as 1."""
        return _mean([words.error for words in self.words])

    def row(self) -> list[str]:
        """The cells below ``HEADINGS``."""
        transitories = sum((one.score.transitories for one in self.outcomes), Tally()).f1
        return [
            str(self.pages),
            share(self.articles),
            share(transitories),
            share(_mean([float(words.is_exact) for words in self.words])),
            percent(self.error),
            percent(_mean([words.error for words in self.words if words.is_found])),
            str(sum(one.recognised for one in self.outcomes)),
            str(sum(len(one.refused) for one in self.outcomes)),
            f"{sum(one.seconds for one in self.outcomes) / max(1, self.pages):.2f}",
        ]


def grouped_table(outcomes: Sequence[Outcome], heading: str, key: Callable[[Outcome], str]) -> str:
    """One row per key in the order of the outcomes, then one for all."""
    keys = list(dict.fromkeys(map(key, outcomes)))
    rows = [[name, *_group(o for o in outcomes if key(o) == name).row()] for name in keys]
    rows.append(["**all**", *_group(outcomes).row()])
    return table([heading, *HEADINGS], rows)


def crossed_table(outcomes: Sequence[Outcome]) -> str:
    """Articles and character errors of each damage (rows) in each layout (columns)."""
    layouts = list(dict.fromkeys(one.case.layout for one in outcomes))
    damages = list(dict.fromkeys(one.case.damage for one in outcomes))
    rows = []
    for damage in damages:
        groups = [
            _group(o for o in outcomes if (o.case.layout, o.case.damage) == (layout, damage))
            for layout in layouts
        ]
        rows.append([damage, *map(_cell, groups)])
    return table(["damage", *layouts], rows)


def _cell(group: Group) -> str:
    both = f"{share(group.articles)}, {percent(group.error)}"
    return both if group.outcomes else "–"


def misses(outcomes: Iterable[Outcome]) -> list[str]:
    """Each document of which something was misread, with what and where."""
    lines = []
    for one in outcomes:
        wrong = [words for words in one.score.words if not words.is_exact]
        labels = one.score.articles + one.score.transitories
        columns = [f"p. {page}: {a} columns read as {b}" for page, (a, b) in _odd(one)]
        lost = labels.printed - labels.found
        false = labels.read - labels.found
        said = [*columns, *([f"{lost} labels lost, {false} false"] if lost or false else [])]
        said += [f"p. {w.page}: {w.label} ({percent(w.error)})" for w in wrong]
        if one.failure:
            said = [one.failure]
        if said:
            case = one.case
            lines.append(f"- {case.layout}, {case.damage}, seed {case.seed}: {'; '.join(said)}")
    return lines


def _odd(outcome: Outcome) -> list[tuple[int, tuple[int, int]]]:
    pairs = enumerate(outcome.columns, start=1)
    return [(page, pair) for page, pair in pairs if pair[0] != pair[1]]


def _group(outcomes: Iterable[Outcome]) -> Group:
    return Group(tuple(outcomes))


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
