"""Where compiled law is listed and kept; looked at monthly, beside the gazettes.

None of these addresses was reached by one of us. The Orden Jurídico Nacional has no TLS:
its catalogue is known by a program's code and its captured federal samples, and keeps most
documents as word-processor files, which are not read here.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.errors import NotFoundError
from extractors.sources.catalogue import Compilation
from extractors.sources.platforms.national_catalogue import NationalCatalogue
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Source,
    TlsException,
    TlsTrouble,
)

_ANY_SILENCE = 366
NATIONAL_CATALOGUE = NationalCatalogue(
    url="http://compilacion.ordenjuridico.gob.mx",
    entities=(
        "AGU", "BCN", "BCS", "CAM", "COA", "COL", "CHP", "CHH", "CMX", "DUR", "GUA", "GRO", "HID",
        "JAL", "MEX", "MIC", "MOR", "NAY", "NLE", "OAX", "PUE", "QUE", "ROO", "SLP", "SIN", "SON",
        "TAB", "TAM", "TLA", "VER", "YUC", "ZAC",
    ),
)  # fmt: skip
"""The entities are in the order of the national statistical institute."""

COMPILATIONS = (
    Compilation(
        jurisdiction="FED",
        title=(
            "Ley General para Prevenir, Sancionar y Erradicar los Delitos en Materia de Trata de "
            "Personas y para la Protección y Asistencia a las Víctimas de estos Delitos"
        ),
        url="https://www.diputados.gob.mx/LeyesBiblio/pdf/LGPSEDMTP.pdf",
        publisher="Cámara de Diputados",
        evidence="cited so by two public projects",
    ),
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes compiled law, and what of it is looked at.

    Args:
        source: The site; its code is none of a jurisdiction, and it lists no editions.
        catalogue: The lists that it keeps, if it does.
        compilations: The texts at addresses of their own.
    """

    source: Source
    catalogue: NationalCatalogue | None = None
    compilations: tuple[Compilation, ...] = ()

    @property
    def way(self) -> str:
        """How what it has is found, as tables name it."""
        return self.catalogue.name if self.catalogue else "fixed_addresses"


def _site(code: str, name: str, name_en: str, host: str, *tls: TlsException) -> Source:
    return Source(
        jurisdiction=code,
        gazette=name,
        gazette_en=name_en,
        hosts=(host,),
        platforms=(),
        basis=Basis.CLIENT_CODE,
        publishing_days=PublishingDays(),
        longest_silence_days=_ANY_SILENCE,
        numbering=Numbering("none"),
        tls=tls,
    )


PUBLISHERS = (
    Publisher(
        _site(
            "OJN",
            "Orden Jurídico Nacional",
            "National Legal Order",
            "compilacion.ordenjuridico.gob.mx",
            TlsException(
                "compilacion.ordenjuridico.gob.mx",
                TlsTrouble.PLAIN_HTTP,
                "every address of it that programs ask for begins with http:",
            ),
        ),
        catalogue=NATIONAL_CATALOGUE,
    ),
    Publisher(
        _site("CDD", "Cámara de Diputados", "Chamber of Deputies", "www.diputados.gob.mx"),
        compilations=COMPILATIONS,
    ),
)
"""They stand beside the gazettes, in the order in which they are visited."""


def publisher_codes() -> tuple[str, ...]:
    """Return the codes of the publishers of compiled law, in the order of their visits."""
    return tuple(each.source.jurisdiction for each in PUBLISHERS)


def load_publisher(code: str) -> Publisher:
    """Return a publisher of compiled law.

    Args:
        code: ``OJN`` or ``ojn``.

    Raises:
        NotFoundError: There is none of that code.
    """
    for publisher in PUBLISHERS:
        if publisher.source.jurisdiction == code.strip().upper():
            return publisher
    raise NotFoundError(code, hint=" ".join(publisher_codes()))
