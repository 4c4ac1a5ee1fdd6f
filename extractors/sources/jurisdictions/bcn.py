"""Baja California: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.month_links import MonthLinks
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Restart,
    Source,
    TlsException,
    TlsTrouble,
    Weekday,
)

_HOST = "periodicooficial.ebajacalifornia.gob.mx"
_FILES = "wsextbc.ebajacalifornia.gob.mx"

SOURCE = Source(
    jurisdiction="BCN",
    gazette="Periódico Oficial del Estado de Baja California",
    gazette_en="Official Gazette of the State of Baja California",
    hosts=(_HOST, _FILES),
    platforms=(
        MonthLinks(
            url=f"https://{_HOST}/oficial/librerias/ajax/ajaxConsultaPublicaciones.jsp",
            year_field="anio",
            month_field="mes",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.FRIDAY,), Basis.GENERAL),
    longest_silence_days=14,
    numbering=Numbering("a volume a year in Roman figures, number, section", Restart.YEARLY),
    kinds=("ÍNDICE", "NÚMERO ESPECIAL"),
    scanned_years=((2010, 2022),),
    tls=(
        TlsException(
            _HOST,
            TlsTrouble.OLD_CIPHERS,
            "two public clients: resets the handshake of Python's defaults",
        ),
    ),
    quirks=(
        Quirk(
            QuirkKind.DOCUMENT,
            _FILES,
            "files of up to 50 MB, sent slowly; their address has blanks and accents in its query",
            "a public program that ran over 16 years",
        ),
    ),
    notes="Used from 2010 on; the first listed edition is not known. A search of an index of "
    "documents by words exists beside it (IndiceConsulta), in ISO-8859-1.",
)
