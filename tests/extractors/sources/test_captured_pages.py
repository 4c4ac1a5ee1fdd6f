"""Pages captured from the real sites: every row, counted by other means, and none invented."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path

import pytest

from extractors.sources.listing import Listing, read_saved_page
from extractors.sources.registry import load_source

_SHORT = ("Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic")
MONTHS = {name: number for number, name in enumerate(_SHORT, 1)}


@pytest.fixture
def listings(shared: Path) -> Path:
    """The folder of captured listing pages."""
    return shared / "listings"


def listed(code: str, path: Path) -> Listing:
    return read_saved_page(load_source(code), path.read_bytes())


def plain(markup: str) -> str:
    return " ".join(html.unescape(markup).split())


@pytest.mark.parametrize(("year", "count"), [(2010, 430), (2024, 560)])
def test_oaxaca_lists_every_row_of_its_search(listings: Path, year: int, count: int) -> None:
    path = listings / f"oaxaca_po_search_{year}.html"
    source = path.read_bytes().decode("utf-8")
    rows = re.findall(
        r'href="(files/[^"]+)".*?<br />\s*(\w+)</a>.*?<td[^>]*>\s*(\d\d)/(\w{3})/(\d{4})</td>\s*'
        r"<td[^>]*>(.*?)</td>",
        source,
        re.DOTALL,
    )
    editions = listed("OAX", path).editions
    assert len(rows) == len(editions) == count
    for (link, kind, day, month, printed_year, title), edition in zip(rows, editions, strict=True):
        assert edition.publication_date == date(int(printed_year), MONTHS[month], int(day))
        assert edition.url is not None
        assert edition.url.endswith(link.replace(" ", "%20"))
        assert (edition.kind, edition.title) == (kind, plain(title) or None)


def test_the_federation_lists_every_note_of_a_day_and_nothing_else(listings: Path) -> None:
    path = listings / "dof_index_2026-07-31_MAT.html"
    notes = re.findall(
        r'<a href="/nota_detalle\.php\?codigo=(\d+)&amp;fecha=31/07/2026"[^>]*>(.*?)</a>',
        path.read_bytes().decode("utf-8"),
        re.DOTALL,
    )
    editions = listed("FED", path).editions
    assert len(notes) == len(editions) == 27
    for (code, title), edition in zip(notes, editions, strict=True):
        assert f"codigo={code}&" in str(edition.url)
        assert edition.title == plain(title)
        assert edition.publication_date == date(2026, 7, 31)
        assert (edition.section, edition.kind) == ("UNICA SECCION", "Matutina")


def test_an_empty_day_of_the_federation_lists_nothing_and_is_no_error(listings: Path) -> None:
    assert listed("FED", listings / "dof_index_2026-07-26_EMPTY.html") == Listing((), ())


def test_san_luis_lists_every_document_of_its_search(listings: Path) -> None:
    path = listings / "slp_busqueda_2026-05-01.json"
    groups = json.loads(path.read_text("utf-8"))["agrupadas"]
    rows = [row for group in groups.values() for row in group]
    editions = listed("SLP", path).editions
    assert len(rows) == len(editions) == path.read_text("utf-8").count('"id":') == 1174
    for row, edition in zip(rows, editions, strict=True):
        assert f"/{row['id']}/" in str(edition.url)
        assert str(edition.publication_date) == row["fecha_publicacion"][:10]
        assert edition.title == " ".join(row["titulo"].split())
