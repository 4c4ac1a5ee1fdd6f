"""The claims on the warehouse: what it takes to consolidate a law, to build, and to ask."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import TemporaryDirectory

from tests.bench.claims import Claim, ratios
from tests.bench.processes import measures_of

SIZES = (10_000, 100_000, 1_000_000)


def consolidating_claims(rounds: int) -> Iterator[Claim]:
    """A law of 300 articles under 300 decrees, and the pace of loading."""
    spent = measures_of("consolidating", str(rounds))
    seconds = tuple(
        full - bare for full, bare in zip(spent["with decrees"], spent["without"], strict=True)
    )
    on = "a law of 300 articles"
    yield Claim("consolidating 300 amendments", "s", seconds, on, at_most=1)
    on = "one document of 30,000 articles"
    yield Claim("loading provision versions", "/s", tuple(spent["loaded"]), on, at_least=20_000)


def answer_claims(rounds: int) -> Iterator[Claim]:
    """Questions to a warehouse of growing size, in processor time; the largest is bound."""
    for size in SIZES:
        with TemporaryDirectory() as data:
            spent = measures_of("storing", str(size), data)
            spent |= measures_of("asking", data, str(rounds))
        on = f"{spent['versions'][0]:,.0f} provision versions"
        is_largest = size == SIZES[-1]
        yield from _asked(spent, on, is_bound=is_largest)
        each = tuple(seconds * 1e6 / spent["versions"][0] for seconds in spent["build"])
        yield Claim("building, each version", "µs", each, on)
        each = tuple(seconds * 1e6 / spent["versions"][0] for seconds in spent["publish"])
        yield Claim("publishing, each version", "µs", each, on)
        most = 1_000 if is_largest else None
        peaks = tuple(spent["megabytes to build"])
        yield Claim("peak of memory to build and publish", "MB", peaks, on, at_most=most)
        peaks = tuple(spent["megabytes to ask"])
        yield Claim("peak of memory to ask", "MB", peaks, on, at_most=most)


def _asked(spent: dict[str, list[float]], on: str, *, is_bound: bool) -> Iterator[Claim]:
    for name, what, most in (
        ("status", "adoption on a day", 100),
        ("law", "a law on a day", 100),
        ("law then", "a law on a day, as known then", 100),
        ("months", "adoption, 240 months", 1000),
    ):
        runs = tuple(seconds * 1000 for seconds in spent[name])
        yield Claim(what, "ms", runs, on, at_most=most if is_bound else None)
    for name, what in (("law", "a law on a day"), ("years", "articles on trafficking, 20 years")):
        yield Claim(
            f"{what}: SQLite / ours", "x", ratios(spent[f"{name} in SQLite"], spent[name]), on
        )
