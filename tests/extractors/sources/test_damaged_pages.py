"""Whatever becomes of a page on its way, a source says that it changed, and nothing else."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from extractors.errors import SourceError
from extractors.sources.listing import read_page, read_saved_page
from extractors.sources.registry import load_source
from extractors.sources.source import ListingPage
from tests.conftest import ROOT
from tests.extractors.sources.pages import days

PAGES = sorted((ROOT / "tests" / "fixtures" / "listings").glob("*/*"))
LISTINGS = [path for path in PAGES if not path.name.endswith(".expected.json")]
STRANGE = (b"null", b"0", b'""', b"[]", b"{}", b"true", b"1.5", b'"x"', b"<td>", b"</tr>", b"//[")
VALUE = re.compile(rb'\d+|"[^"]*"|null|\[\]')
WEEK = days("2024-03-01", "2024-03-07")
TIMES = 12


def damage(body: bytes, dice: random.Random) -> bytes:
    """A page with a value exchanged, and perhaps a few bytes lost."""
    value = dice.choice(list(VALUE.finditer(body)))
    damaged = body[: value.start()] + dice.choice(STRANGE) + body[value.end() :]
    at = dice.randrange(len(damaged))
    return damaged[:at] + damaged[at + dice.choice((0, 0, 5, 40)) :]


@pytest.mark.parametrize("path", LISTINGS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_damaged_page_is_read_or_refused_but_never_crashes(path: Path) -> None:
    source = load_source(path.parent.name)
    dice = random.Random(path.name)  # noqa: S311  the same damage in every run
    for _ in range(TIMES):
        body = damage(path.read_bytes(), dice)
        for platform in source.platforms:
            try:
                request = next(platform.start(WEEK))
                read_page(platform, ListingPage(request.url, body, None, request))
            except SourceError:
                pass
        try:
            read_saved_page(source, body)
        except SourceError:
            continue
