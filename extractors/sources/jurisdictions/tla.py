"""Tlaxcala: Periódico Oficial del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.index_tables import YearIndex
from extractors.sources.platforms.table_rows import Columns
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

_HOST = "publicaciones.tlaxcala.gob.mx"

SOURCE = Source(
    jurisdiction="TLA",
    gazette="Periódico Oficial del Gobierno del Estado de Tlaxcala",
    gazette_en="Official Gazette of the Government of the State of Tlaxcala",
    hosts=(_HOST, "periodico.tlaxcala.gob.mx"),
    platforms=(
        YearIndex(
            url=f"https://{_HOST}/indices/{{year}}.php",
            table="table:-soup-contains('Contenido'):not(:has(table))",
            columns=Columns(
                headings=("fecha", "no", "contenido", "pdf"),
                date=(0,),
                link=3,
                number=1,
                title=2,
            ),
            names=((2026, "2025-2"),),
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.WEDNESDAY,), Basis.GENERAL),
    longest_silence_days=14,
    numbering=Numbering("number of the year with its section; extraordinary: Ex", Restart.YEARLY),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "a page is not always named by its year: 2026 is 2025-2",
            "a client's code since 2026-06-13",
        ),
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "answers 502 at times",
            "notes of one program that watches it",
        ),
    ),
    notes="The site lists the years from 2011 on.",
)
