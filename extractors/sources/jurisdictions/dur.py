"""Durango: Periódico Oficial del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.embedded_records import EmbeddedRecords
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Restart,
    Source,
    Weekday,
)

_HOST = "periodicooficial.durango.gob.mx"
_FILES = "transp23.s3.amazonaws.com"

SOURCE = Source(
    jurisdiction="DUR",
    gazette="Periódico Oficial del Gobierno del Estado de Durango",
    gazette_en="Official Gazette of the Government of the State of Durango",
    hosts=(_HOST, _FILES),
    platforms=(
        EmbeddedRecords(
            url=f"https://{_HOST}/periodicos",
            page_parameter="pagina",
            date_key="fecha_emision",
            file_key="periodico_url",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.THURSDAY, Weekday.SUNDAY), Basis.GENERAL),
    longest_silence_days=14,
    numbering=Numbering("number of the year, with Bis and Extraordinario", Restart.YEARLY),
    scanned_years=((2010, 2014),),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "a Next.js page that carries its records; asked by year it shows about 20 of them",
            "two public clients",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _FILES,
            "December editions of 2010 to 2014 are page images, 300 to 600 pages",
            "a public program that read them by OCR",
        ),
    ),
    notes="Records are known from pages asked by year, the paging from another client; that "
    "both go together is assumed. Editions of 2010 on were used.",
)
