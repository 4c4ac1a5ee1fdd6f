"""The 33 jurisdictions as a person may name them."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable
from functools import cache
from importlib.resources import files

from extractors.errors import UsageError
from pipelines.messages import BAD_JURISDICTION, Language


@cache
def jurisdiction_codes() -> tuple[str, ...]:
    """Return the codes of the jurisdictions, in the order of the seed that declares them."""
    seed = files("sql").joinpath("seeds", "jurisdictions.csv").read_text("utf-8")
    return tuple(row["code"] for row in csv.DictReader(seed.splitlines()))


def parse_jurisdiction(text: str | None, language: Language) -> str | None:
    """Return the code that a person typed, as ``CHP``, ``chp`` or ``MX-CHP``.

    Raises:
        UsageError: There is no such jurisdiction; the error lists the codes.

    Example:
        >>> parse_jurisdiction("mx-chp", "en")
        'CHP'
    """
    if text is None:
        return None
    code = text.strip().upper().removeprefix("MX-")
    if code not in jurisdiction_codes():
        listed = " ".join(jurisdiction_codes())
        raise UsageError(reason=BAD_JURISDICTION.say(language, text=text, codes=listed))
    return code


def parse_codes(
    texts: Iterable[str] | None, language: Language, others: Collection[str] = ()
) -> list[str]:
    """Return the codes that a person typed, each once; all 33 if none, or ``all``, was.

    Args:
        texts: What was typed.
        language: For the error.
        others: Codes that are none of a jurisdiction and are let through.

    Raises:
        UsageError: There is no such jurisdiction; the error lists the codes.
    """
    typed = [text for text in texts or () if text.lower() != "all"]
    parsed = [
        text.upper() if text.upper() in others else parse_jurisdiction(text, language)
        for text in typed
    ]
    return list(dict.fromkeys(code for code in parsed if code)) or list(jurisdiction_codes())
