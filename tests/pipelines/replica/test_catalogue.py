"""The replicated catalogue of compiled law, walked through as the real one would be."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.catalogue import CataloguedInstrument
from extractors.sources.compilations import NATIONAL_CATALOGUE
from extractors.sources.source import ListingPage, PageRequest
from pipelines.demo.replica.catalogue import CataloguedLaw, OrdenJuridico
from pipelines.demo.replica.site import Asked, Given

PDF, DOC = b"%PDF-1.4 invented %%EOF", b"\xd0\xcf\x11\xe0 invented"
SITE = OrdenJuridico(
    (
        CataloguedLaw(
            7, "Chiapas", 901, "Ley Inventada de Pesca & Sal", "Ley", date(2009, 4, 3), PDF
        ),
        CataloguedLaw(
            22, "Querétaro", 903, "Código Inventado", "Código", None, DOC, "doc", "Abrogado"
        ),
        CataloguedLaw(
            7, "Chiapas", 902, "Reglamento Inventado", "Reglamento", date(2012, 12, 31), PDF
        ),
    )
)


def given(address: str) -> Given:
    parts = urlsplit(address)
    assert parts.scheme == "http"
    asked = Asked("GET", parts.hostname or "", parts.path, tuple(parse_qsl(parts.query)))
    answer = SITE.answer(asked)
    assert answer is not None
    return answer


def page_at(address: str, request: PageRequest | None = None) -> ListingPage:
    return ListingPage(address, given(address).body, "utf-8", request)


def listed(code: str) -> list[CataloguedInstrument]:
    """What the platform reads of an entity's list."""
    requests = list(NATIONAL_CATALOGUE.start())
    request = requests[NATIONAL_CATALOGUE.entities.index(code)]
    page = page_at(f"{request.url}?{urlencode(request.params)}", request)
    return list(NATIONAL_CATALOGUE.read(page))


def test_a_list_holds_the_laws_of_its_entity_in_their_order() -> None:
    first, second = listed("CHP")
    assert (first.jurisdiction, first.catalogue_id, first.kind) == ("CHP", "901", "Ley")
    assert first.title == "Ley Inventada de Pesca & Sal"
    assert (first.publication_date, first.status) == (date(2009, 4, 3), "Vigente")
    assert second.catalogue_id == "902"


def test_a_law_may_lack_its_day_and_be_out_of_force() -> None:
    (only,) = listed("QUE")
    assert (only.title, only.kind) == ("Código Inventado", "Código")
    assert (only.publication_date, only.status) == (None, "Abrogado")


@pytest.mark.parametrize(
    ("code", "document", "media_type"),
    [("CHP", PDF, "application/pdf"), ("QUE", DOC, "application/msword")],
)
def test_a_card_leads_to_the_document(code: str, document: bytes, media_type: str) -> None:
    card = page_at(listed(code)[0].card_url)
    served = given(NATIONAL_CATALOGUE.read_card(card))
    assert (served.body, served.media_type) == (document, media_type)


def test_a_card_tells_the_law_in_words() -> None:
    card = given(listed("CHP")[0].card_url).body.decode()
    assert "<td>3 de Abril de 2009</td>" in card
    assert "<td>Ley Inventada de Pesca &amp; Sal</td>" in card


def test_an_entity_without_laws_lists_none() -> None:
    with pytest.raises(ListingChangedError):
        listed("ZAC")


@pytest.mark.parametrize(
    ("host", "path"),
    [
        ("compilacion.ordenjuridico.gob.mx", "/fichaOrdenamiento2.php"),
        ("compilacion.ordenjuridico.gob.mx", "/obtenerpdf.php"),
        ("compilacion.ordenjuridico.gob.mx", "/nada.php"),
        ("ejemplo.mx", "/listPoder3.php"),
    ],
)
def test_another_address_is_not_found(host: str, path: str) -> None:
    assert SITE.answer(Asked("GET", host, path)) is None
