"""The replicated publishers of compiled law: the national catalogue, and the federal chamber.

The entities are real; every law, day and word is invented.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from extractors.law.jurisdictions import JURISDICTIONS
from extractors.sources.compilations import COMPILATIONS, NATIONAL_CATALOGUE, load_publisher
from pipelines.demo.compiled_laws import COMPILED_ENTITIES, compiled_law, federal_law
from pipelines.demo.laws import FIRST_LAW, SECOND_LAW
from pipelines.demo.neighbours import NAYARIT_LAW
from pipelines.demo.press import press
from pipelines.demo.replica.catalogue import CataloguedLaw, OrdenJuridico
from pipelines.demo.replica.server import Stand
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given
from pipelines.demo.sheets import CompilationSheet
from pipelines.demo.shelves import TODAY

_WORD_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no es un documento oficial"
_NAMES: Final = {each.code: each.es for each in JURISDICTIONS}
_FIRST_NUMBER: Final = 70_001
_KEPT_AS_WORDS: Final = (
    ("MIC", FIRST_LAW, date(2010, 3, 10), "Abrogado"),
    ("MIC", SECOND_LAW, date(2018, 2, 21), "Vigente"),
    ("NAY", NAYARIT_LAW, date(2012, 2, 9), "Vigente"),
)
"""The laws of the demonstration's story, as the catalogue lists them."""


@dataclass(frozen=True, slots=True)
class PublisherSite:
    """A site with pages of its own, and with files that each have an address of their own."""

    urls: tuple[str, ...]
    pages: Callable[[Asked], Given | None]

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:  # noqa: ARG002  # a site's form
        """Return a page."""
        return self.pages(asked)

    def file_url(self, edition: ShelvedEdition) -> str:
        """Return the address of a file."""
        return self.urls[edition.ordinal - 1]


@cache
def demo_publishers() -> Mapping[str, Stand]:
    """The publishers of the demonstration, by host; pressed once."""
    return publishers_with(catalogued_laws())


def publishers_with(laws: Iterable[CataloguedLaw]) -> Mapping[str, Stand]:
    """Return the publishers, with a catalogue of these laws."""
    listed = tuple(laws)
    pdfs = [law for law in listed if law.format == "pdf"]
    addresses = [f"{NATIONAL_CATALOGUE.url}/{law.document_path}" for law in pdfs]
    files = [law.document for law in pdfs]
    federal = [press(federal_law()).pdf]
    return {
        **_stand("OJN", addresses, files, OrdenJuridico(listed).answer),
        **_stand("CDD", [each.url for each in COMPILATIONS], federal, lambda _asked: None),
    }


def catalogued_laws() -> tuple[CataloguedLaw, ...]:
    """Return what the catalogue lists: a law of each entity, and those on trafficking."""
    laws = [
        *(
            (code, f"Ley de Faros y Bibliotecas de {_NAMES[code]}", date(2004, 5, 6), "Vigente")
            for code in NATIONAL_CATALOGUE.entities
        ),
        *_KEPT_AS_WORDS,
    ]
    numbers = iter(range(_FIRST_NUMBER, _FIRST_NUMBER + 1000))
    return (
        *(_kept_as_words(next(numbers), *each) for each in laws),
        *(_compiled(next(numbers), compiled_law(code)) for code in COMPILED_ENTITIES),
    )


def _kept_as_words(number: int, code: str, title: str, day: date, status: str) -> CataloguedLaw:
    entity = NATIONAL_CATALOGUE.entities.index(code) + 1
    return CataloguedLaw(entity, _NAMES[code], number, title, "Ley", day, _WORD_FILE, "doc", status)


def _compiled(number: int, sheet: CompilationSheet) -> CataloguedLaw:
    code = sheet.jurisdiction
    entity = NATIONAL_CATALOGUE.entities.index(code) + 1
    pdf = press(sheet).pdf
    return CataloguedLaw(entity, _NAMES[code], number, sheet.law.title, "Ley", sheet.published, pdf)


def _stand(
    code: str, urls: Sequence[str], files: Sequence[bytes], pages: Callable[[Asked], Given | None]
) -> dict[str, Stand]:
    shelf = Shelf(
        TODAY,
        tuple(
            ShelvedEdition(place, TODAY, str(place), "I", "", pdf)
            for place, pdf in enumerate(files, start=1)
        ),
    )
    stand = Stand(code, PublisherSite(tuple(urls), pages), shelf)
    return dict.fromkeys(load_publisher(code).source.hosts, stand)
