"""What is claimed, what was measured, and whether the claim holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import median

Row = tuple[str, ...]
HEADINGS: Row = ("claim", "measured", "runs", "bound", "holds", "on")


@dataclass(frozen=True, slots=True)
class Claim:
    """One measured quantity and its bound; without a bound it is only reported.

    ``runs`` holds one value a run and is never empty; ``on`` says what was measured;
    ``unit`` is empty for what is counted.
    """

    name: str
    unit: str
    runs: tuple[float, ...]
    on: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def measured(self) -> float:
        """The median of the runs."""
        return median(self.runs)

    @property
    def holds(self) -> bool:
        """Whether the median is within the bound; what has no bound holds.

        Example:
            >>> Claim("pace", "x", (20.0, 30.0, 29.0), "a page", at_least=25).holds
            True
            >>> Claim("peak", "MB", (601.0,), "a page", at_most=600).holds
            False
        """
        is_enough = self.at_least is None or self.measured >= self.at_least
        return is_enough and (self.at_most is None or self.measured <= self.at_most)

    def record(self) -> dict[str, object]:
        """The claim as one JSON object, its median and verdict included."""
        return {**asdict(self), "measured": self.measured, "holds": self.holds}


def ratios(above: Sequence[float], below: Sequence[float]) -> tuple[float, ...]:
    """The ratio of two measures, run by run.

    Example:
        >>> ratios([6.0, 8.0], [2.0, 4.0])
        (3.0, 2.0)
    """
    return tuple(one / other for one, other in zip(above, below, strict=True))


def table(claims: Iterable[Claim]) -> str:
    """The claims as a Markdown table, one row each."""
    rows = [HEADINGS, *map(_row, claims)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_laid_out(row, widths) for row in [rows[0], rule, *rows[1:]])


def _row(claim: Claim) -> Row:
    spread = f"{_short(min(claim.runs))}–{_short(max(claim.runs))}"
    bound = _bound(claim)
    verdict = ("yes" if claim.holds else "NO") if bound else ""
    measured = _in_unit(_short(claim.measured), claim)
    return claim.name, measured, f"{len(claim.runs)}: {spread}", bound, verdict, claim.on


def _bound(claim: Claim) -> str:
    if claim.at_least is not None:
        return f"≥ {_in_unit(f'{claim.at_least:g}', claim)}"
    return "" if claim.at_most is None else f"≤ {_in_unit(f'{claim.at_most:g}', claim)}"


def _in_unit(value: str, claim: Claim) -> str:
    return f"{value} {claim.unit}".rstrip()  # what is counted has none


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def _laid_out(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(cells)} |"
