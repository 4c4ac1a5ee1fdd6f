"""Aguascalientes: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.page_methods import PageMethods
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Source,
    Weekday,
)

_HOST = "eservicios2.aguascalientes.gob.mx"
_SITE = f"https://{_HOST}/periodicooficial"

SOURCE = Source(
    jurisdiction="AGU",
    gazette="Periódico Oficial del Estado de Aguascalientes",
    gazette_en="Official Gazette of the State of Aguascalientes",
    hosts=(_HOST,),
    platforms=(
        PageMethods(
            url=f"{_SITE}/Default.aspx/obtenerInformacion",
            file_url=f"{_SITE}/Archivos/{{id}}.pdf",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.MONDAY,), Basis.GENERAL),
    longest_silence_days=14,
    numbering=Numbering("volume and number; sections 1 to 19, each a file of its own"),
    kinds=("ORDINARIO", "EXTRAORDINARIO", "VESPERTINA"),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "answers at most 500 rows; how to ask for the next ones is disputed",
            "three public clients page in three ways",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "filters that are not used must be empty texts",
            "a public client's correction",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "the search of contents is slow and fails at times",
            "a public client's notes",
        ),
    ),
    notes="About 8,991 editions on 5,458 days as of March 2026, by a client's notes; the "
    "earliest of the 1990s, its day not known. A second method, obtenerDetalle, names the "
    "documents of an edition.",
)
