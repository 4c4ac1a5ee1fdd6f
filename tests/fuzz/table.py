"""The results, for people and for programs."""

from __future__ import annotations

import json

from tests.fuzz.run import LIMITS, Outcome, Results


def as_table(results: Results) -> str:
    """Outcomes by mutation, then what the errors were, then the promises."""
    width = max(map(len, [*results.by_mutation, "mutation"]))
    rows = [("mutation", [outcome.value for outcome in Outcome])]
    for name, counts in sorted(results.by_mutation.items()):
        rows.append((name, [str(counts[outcome]) for outcome in Outcome]))
    rows.append(("all", [str(results.outcomes[outcome]) for outcome in Outcome]))
    lines = [
        f"{name:<{width}}  "
        + "  ".join(f"{cell:>{len(o.value)}}" for cell, o in zip(cells, Outcome, strict=True))
        for name, cells in rows
    ]
    lines += ["", *(f"{count:>6}  {kind}" for kind, count in results.errors.most_common())]
    lines += [
        "",
        f"{results.cases} cases in {results.seconds:.0f} s; {results.slowest:.1f} s the slowest.",
        f"A reading process had at most {results.peak} MB.",
        f"Limits: {LIMITS.silent_seconds:g} s and {LIMITS.megabytes} MB.",
        *(f"BROKEN: {promise}" for promise in results.broken()),
    ]
    return "\n".join(lines)


def as_json(results: Results) -> str:
    """One object, with the promises that were broken."""
    return json.dumps(
        {
            "cases": results.cases,
            "outcomes": {outcome.value: results.outcomes[outcome] for outcome in Outcome},
            "by_mutation": results.by_mutation,
            "errors": results.errors,
            "seconds": round(results.seconds, 1),
            "slowest_seconds": round(results.slowest, 1),
            "peak_megabytes": results.peak,
            "limits": {"seconds": LIMITS.silent_seconds, "megabytes": LIMITS.megabytes},
            "left_files": results.left_files,
            "broken": results.broken(),
        }
    )
