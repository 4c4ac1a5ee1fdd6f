"""What a check of a source received, and how it is kept for who mends the source."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractors.fetching.manners import RequestMade
from extractors.sources.source import ListingPage, Platform
from extractors.storing import write_atomically

REPORT = "check.json"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Every page that came, with the way of listing that it is of, and the requests made."""

    pages: list[tuple[Platform, ListingPage]] = field(default_factory=list)
    requests: list[RequestMade] = field(default_factory=list)


def save_evidence(
    folder: Path, facts: Mapping[str, object], steps: Sequence[object], evidence: Evidence
) -> None:
    """Write each page as it was received, and a report of how all came about.

    Args:
        folder: Where to; it is made. What another check left is replaced by name.
        facts: What the report says first.
        steps: What it says of each step.
        evidence: The pages, and the requests that it lists.

    Raises:
        StoreUnwritableError: The folder cannot be written to.
    """
    pages: list[dict[str, object]] = []
    numbers: Counter[str] = Counter()
    for platform, page in evidence.pages:
        numbers[platform.name] += 1
        name = f"{platform.name}-{numbers[platform.name]}{_suffix(page.body)}"
        write_atomically(folder / name, [page.body])
        pages.append({"file": name, "url": page.url, "encoding": page.encoding})
    requests = [_request(made) for made in evidence.requests]
    report = {**facts, "steps": steps, "pages": pages, "requests": requests}
    text = json.dumps(report, ensure_ascii=False, indent=1)
    write_atomically(folder / REPORT, [text.encode(), b"\n"])


def _suffix(body: bytes) -> str:
    start = body.removeprefix(_BYTE_ORDER_MARK).lstrip()[:1]
    return ".json" if start in {b"{", b"["} else ".html"


def _request(made: RequestMade) -> dict[str, object]:
    return {
        "method": made.method,
        "url": made.url,
        "status": made.status,
        "byte_count": made.byte_count,
        "milliseconds": made.milliseconds,
        "agent": made.agent,
        "error": made.error,
    }
