"""Coahuila: Periódico Oficial del Gobierno del Estado."""

from __future__ import annotations

from datetime import date

from extractors.sources.platforms.year_table import YearTable
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

_HOST = "periodico.segobcoahuila.gob.mx"

SOURCE = Source(
    jurisdiction="COA",
    gazette="Periódico Oficial del Gobierno del Estado de Coahuila de Zaragoza",
    gazette_en="Official Gazette of the Government of the State of Coahuila",
    hosts=(_HOST,),
    platforms=(
        YearTable(
            url=f"https://{_HOST}/BusquedaPorA%C3%B1o.asp",
            year_parameter="Ano",
            table="table#publicationsTable",
            viewer="verPDFpc.asp",
            folder="/ArchivosPO/",
        ),
    ),
    basis=Basis.CAPTURED,
    first_edition_date=date(2009, 1, 13),
    publishing_days=PublishingDays((Weekday.TUESDAY, Weekday.FRIDAY), Basis.CAPTURED),
    longest_silence_days=11,
    numbering=Numbering("volume (the year less 1893), number; sections 1 to 10", Restart.YEARLY),
    kinds=("Ordinario", "Sección", "Extraordinario"),
    quirks=(
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "refuses user agents that do not look like a browser's",
            "a public client's own note",
        ),
        Quirk(
            QuirkKind.ENCODING,
            _HOST,
            "UTF-8, perhaps windows-1252 at times",
            "a public client forces UTF-8 and doubts it in a comment",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "file names vary in case, accents and abbreviations; they cannot be made up",
            "214 file names that a public program recorded",
        ),
    ),
    notes="Rows of 2009 to 2024 are known; whether older years are listed is not. "
    "The summary has a paragraph a document, so that titles are known without the file.",
)
