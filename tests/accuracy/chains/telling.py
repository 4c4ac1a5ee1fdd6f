"""What became of chains, told line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.accuracy.chains.measure import Outcome


def told(outcomes: Sequence[Outcome], show: int) -> Iterator[str]:
    """A line for each chain with so many of its differences, then one for each sum."""
    for outcome in outcomes:
        yield f"{outcome.exact:4} / {len(outcome.versions):<4} {outcome.chain}"
        yield from (f"      {line}" for line in differences(outcome)[:show])
    orders, misread = sum(one.orders for one in outcomes), sum(len(o.misread) for o in outcomes)
    if orders:
        yield f"{orders - misread} of {orders} orders read as printed"
    yield f"{sum(one.kept for one in outcomes)} of {sum(o.stops for o in outcomes)} stops kept"
    exact, true = sum(one.exact for one in outcomes), sum(len(one.versions) for one in outcomes)
    yield f"{exact} of {true} versions exact ({exact / max(1, true):.4f})"


def differences(outcome: Outcome) -> list[str]:
    """What a reader of the law would be told wrongly, or not be told."""
    lines = [one.difference for one in outcome.versions if not one.is_exact]
    lines += [
        f"{one.edition}: {one.change} {one.label} of {one.law} is not read as printed"
        for one in outcome.misread
    ]
    lines += [f"{one.edition}: no finding on {', '.join(one.paths)}" for one in outcome.unsaid]
    guessed = (f"{one.edition}: {', '.join(one.paths)} is guessed" for one in outcome.guessed)
    return [*lines, *guessed]
