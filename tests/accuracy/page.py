"""A page in sections, of which some may be written anew and the others kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

_HEADINGS: Final = re.compile(r"^(?=## )", re.MULTILINE)


def renewed(page: str, sections: Iterable[str], order: Sequence[str]) -> str:
    r"""The page with these sections in place of those of the same headings.

    Args:
        page: As it was.
        sections: Each begins with its heading; what comes before the first heading of a page
            has none.
        order: The headings in which they stand; one that is not there is kept at the end.

    Example:
        >>> renewed("# Title\n\n## B\n\nold\n", ["## A\n\nfirst", "## B\n\nnew"], ["A", "B"])
        '# Title\n\n## A\n\nfirst\n\n## B\n\nnew\n'
    """
    held = {_heading(part): part for part in (*_HEADINGS.split(page), *sections)}
    places = {heading: place for place, heading in enumerate(["", *order])}
    parts = sorted(held, key=lambda heading: places.get(heading, len(places)))
    return "\n\n".join(held[heading].strip("\n") for heading in parts) + "\n"


def _heading(section: str) -> str:
    first, _, _ = section.partition("\n")
    return first.removeprefix("## ") if first.startswith("## ") else ""
