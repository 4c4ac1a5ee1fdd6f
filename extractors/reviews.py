"""Reviews on disk: what persons decided on what the machine proposes, a file a decision.

``<instant>-<hash>.json``: the instant of the decision, and the beginning of the SHA-256 of
all that it says, so that two people's decisions are two files and merge without conflict,
and one that was altered no longer bears its name. A file is never changed or removed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from extractors.errors import ReviewDamagedError
from extractors.records import decode, encode
from extractors.storing import write_atomically

SUFFIX = ".json"
_NESTED = ("proposal", "corrected")


class SubjectKind(StrEnum):
    """What a person can decide on."""

    STATUS = "status"
    """The status of a jurisdiction on a day: ``status/DUR``."""
    INSTRUMENT = "instrument"
    """That an instrument is a special law, and its days: its identifier."""
    WORDING = "wording"
    """The words of a provision from a day on: ``<provision_id>@<day>``."""
    FINDING = "finding"
    """A recorded surprise: ``finding/<hash>``."""


class Decision(StrEnum):
    """What a person says of a proposal."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


LAST_PAGE = 1_000_000
"""No document has more pages."""


@dataclass(frozen=True, slots=True)
class Review:
    """One decision: on what, how, by whom, when, why, and what was seen.

    Args:
        subject_kind: See `SubjectKind`.
        subject_id: The subject's identifier.
        decision: See `Decision`.
        author: Who decided.
        decided_at: When, in UTC.
        reason: Why, in their words.
        proposal: What the machine proposed at that time, as a JSON object.
        proposed_sha256: The hash of that proposal.
        asked_date: The day that a status was looked at for.
        corrected: The fields that the person states instead, as a JSON object.
        document_sha256: The document that they looked at.
        page: And its page.

    Example:
        >>> from datetime import UTC
        >>> at = datetime(2026, 11, 26, 9, tzinfo=UTC)
        >>> accept = Decision.ACCEPT
        >>> Review(SubjectKind.FINDING, "finding/0", accept, "Ana", at, "Seen", "{}", "0").review_id
        '20261126T090000000000Z-3c3ac288'
    """

    subject_kind: SubjectKind
    subject_id: str
    decision: Decision
    author: str
    decided_at: datetime
    reason: str
    proposal: str
    proposed_sha256: str
    asked_date: date | None = None
    corrected: str | None = None
    document_sha256: str | None = None
    page: int | None = None

    @property
    def review_id(self) -> str:
        """When it was decided, and the beginning of the hash of all that it says."""
        said = compact_json(encode(self)).encode()
        instant = f"{self.decided_at:%Y%m%dT%H%M%S%f}Z"
        return f"{instant}-{hashlib.sha256(said).hexdigest()[:8]}"


class Reviews:
    """The decisions under one local folder.

    Args:
        root: The reviews' own folder (``vigia-data/reviews``). It need not exist.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def add(self, review: Review) -> Path:
        """Write a decision and return its file.

        Raises:
            StoreUnwritableError: The folder cannot be written to; the error names it.
        """
        nested = {name: json.loads(getattr(review, name) or "null") for name in _NESTED}
        values = encode(review) | nested
        path = self._root / f"{_review_of(values).review_id}{SUFFIX}"
        printed = json.dumps(values, ensure_ascii=False, indent=2)
        write_atomically(path, [f"{printed}\n".encode()])
        return path

    def paths(self) -> Iterator[Path]:
        """Yield every decision's file, the oldest first."""
        yield from sorted(self._root.glob(f"*{SUFFIX}"))


def read_review(path: Path) -> Review:
    """Return the decision of a file.

    Raises:
        ReviewDamagedError: It is cut, no decision, or not the one that its name tells.
    """
    try:
        values = json.loads(path.read_bytes())
        review = _review_of(values)
        if review.page is not None and not 1 <= review.page <= LAST_PAGE:
            raise ValueError(f"page {review.page}")
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise ReviewDamagedError(str(path), reason=reason) from error
    if review.review_id != path.name.removesuffix(SUFFIX):
        raise ReviewDamagedError(str(path), reason="it is not what its name says")
    return review


def _review_of(values: dict[str, object]) -> Review:
    """Return the decision that a file's object says."""
    nested = {name: values[name] for name in _NESTED if values[name] is not None}
    return decode(Review, values | {name: compact_json(said) for name, said in nested.items()})


def compact_json(value: object) -> str:
    """Return a value as JSON without blanks.

    Example:
        >>> compact_json({"text": "Artículo", "page": None})
        '{"text":"Artículo","page":null}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
