"""Where compiled law is listed and kept; looked at monthly, beside the gazettes.

None of these addresses was reached by one of us. The Orden Jurídico Nacional has no TLS:
its catalogue is known by a program's code and its captured federal samples, and keeps most
documents as word-processor files, which are not read here.
"""

from __future__ import annotations

from extractors.sources.catalogue import Compilation
from extractors.sources.platforms.national_catalogue import NationalCatalogue

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
