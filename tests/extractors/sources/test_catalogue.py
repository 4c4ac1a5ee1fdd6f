"""What the national catalogue lists (reconstructed pages), and where compilations are kept."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from extractors.errors import ListingChangedError, NotFoundError
from extractors.law.jurisdictions import JURISDICTIONS
from extractors.law.relevance import concerns_trafficking
from extractors.sources.compilations import (
    COMPILATIONS,
    NATIONAL_CATALOGUE,
    PUBLISHERS,
    load_publisher,
    publisher_codes,
)
from extractors.sources.registry import all_sources, source_codes
from extractors.sources.source import ListingPage
from tests.extractors.sources.pages import whole

ADDRESS = "http://compilacion.ordenjuridico.gob.mx/listPoder3.php?edo={}&catTipo=0&ordenar="


def row(number: int, title: str, day: str, status: str = "Vigente") -> str:
    card = f"fichaOrdenamiento2.php?idArchivo={number}&ambito=estatal"
    anchor = f'<a href="{card}" target="_blank"> {title} </a>'
    return f"<tr><td>{anchor}</td><td>Ley</td><td>{day}</td><td>{status}</td></tr>"


def page_of(markup: str, entity: int = 7) -> ListingPage:
    return ListingPage(ADDRESS.format(entity), whole(markup).encode())


def test_a_list_is_asked_for_each_of_the_32_entities() -> None:
    requests = list(NATIONAL_CATALOGUE.start())
    assert [dict(each.params)["edo"] for each in requests] == [str(n) for n in range(1, 33)]
    codes = {each.code for each in JURISDICTIONS} - {"FED"}
    assert set(NATIONAL_CATALOGUE.entities) == codes
    assert len(NATIONAL_CATALOGUE.entities) == len(codes)


def test_every_row_of_a_list_is_an_instrument_of_its_entity() -> None:
    rows = row(1, "Ley Inventada de Prueba", "03-04-2009") + row(2, "Otra Ley", "", "Abrogado")
    first, second = NATIONAL_CATALOGUE.read(page_of(f"<table>{rows}</table>"))
    assert (first.jurisdiction, first.catalogue_id) == ("CHP", "1")
    assert (first.title, first.kind) == ("Ley Inventada de Prueba", "Ley")
    assert (first.publication_date, first.status) == (date(2009, 4, 3), "Vigente")
    assert first.card_url.endswith("/fichaOrdenamiento2.php?idArchivo=1&ambito=estatal")
    assert (second.publication_date, second.status) == (None, "Abrogado")


def test_a_numbered_list_is_read_from_the_title_on() -> None:
    numbered = row(1, "Ley Inventada", "03-04-2009").replace("<tr>", "<tr><td>1</td>")
    (only,) = NATIONAL_CATALOGUE.read(page_of(f"<table>{numbered}</table>"))
    assert (only.title, only.kind) == ("Ley Inventada", "Ley")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Sin resultados</p>",
        row(1, "Ley Inventada", "03-04-2009").replace("<td>Vigente</td>", ""),
        row(1, "", "03-04-2009"),
    ],
)
def test_a_list_of_another_shape_is_refused(markup: str) -> None:
    with pytest.raises(ListingChangedError):
        list(NATIONAL_CATALOGUE.read(page_of(f"<table>{markup}</table>")))


def test_a_list_of_no_known_entity_is_refused() -> None:
    page = page_of(f"<table>{row(1, 'Ley', '03-04-2009')}</table>", entity=33)
    with pytest.raises(ListingChangedError, match="entity '33'"):
        list(NATIONAL_CATALOGUE.read(page))


def test_a_card_leads_to_its_one_document() -> None:
    link = '<a href="obtenerpdf.php?path=/Documentos/ESTADO/UNO/o1.pdf&nombreclave=o1.pdf">PDF</a>'
    card = ListingPage("http://compilacion.ordenjuridico.gob.mx/ficha.php", whole(link).encode())
    assert NATIONAL_CATALOGUE.read_card(card) == (
        "http://compilacion.ordenjuridico.gob.mx/obtenerpdf.php"
        "?path=/Documentos/ESTADO/UNO/o1.pdf&nombreclave=o1.pdf"
    )
    with pytest.raises(ListingChangedError):
        NATIONAL_CATALOGUE.read_card(ListingPage("http://x/", whole("<p>Nada</p>").encode()))


def test_compilations_are_kept_at_addresses_that_say_how_they_are_known() -> None:
    assert len({each.url for each in COMPILATIONS}) == len(COMPILATIONS)
    assert all(each.url.startswith("https://") and each.evidence for each in COMPILATIONS)
    assert {each.verified_on for each in COMPILATIONS} == {None}


@pytest.mark.parametrize(
    ("program", "is_pdf"),
    [("obtenerpdf.php", True), ("obtenerdoc.php", False), ("otro.php", False)],
)
def test_an_address_says_whether_a_document_is_a_pdf(program: str, is_pdf: bool) -> None:
    url = f"http://compilacion.ordenjuridico.gob.mx/{program}?path=/obtenerpdf.php/o1.doc"
    assert NATIONAL_CATALOGUE.is_pdf(url) is is_pdf


def test_publishers_stand_beside_the_33_gazettes() -> None:
    assert publisher_codes() == ("OJN", "CDD")
    assert not set(publisher_codes()) & set(source_codes())
    hosts = {host for each in all_sources() for host in each.hosts}
    assert not hosts & {host for each in PUBLISHERS for host in each.source.hosts}


def test_a_publisher_is_asked_at_no_host_but_its_own() -> None:
    for publisher in PUBLISHERS:
        asked = [each.url for each in publisher.compilations]
        asked += [each.url for each in publisher.catalogue.start()] if publisher.catalogue else []
        assert {urlsplit(url).hostname for url in asked} == set(publisher.source.hosts)


def test_a_publisher_is_found_by_its_code() -> None:
    assert load_publisher("ojn").way == "national_catalogue"
    assert load_publisher("CDD").way == "fixed_addresses"
    with pytest.raises(NotFoundError, match="OJN CDD"):
        load_publisher("CHP")


def test_every_title_that_the_catalogue_has_on_trafficking_is_picked(shared: Path) -> None:
    rows = json.loads((shared / "facts" / "ojn_trata_catalogue_all_states.json").read_text())
    assert len(rows) > 50
    assert [each["law_name"] for each in rows if not concerns_trafficking(each["law_name"])] == []
    assert not any(NATIONAL_CATALOGUE.is_pdf(each["download_url"]) for each in rows)
