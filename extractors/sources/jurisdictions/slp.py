"""San Luis Potosí: Periódico Oficial del Estado "Plan de San Luis"."""

from __future__ import annotations

from datetime import date

from extractors.sources.platforms.document_search import DocumentSearch
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Source,
)

_HOST = "periodicooficial.slp.gob.mx"

SOURCE = Source(
    jurisdiction="SLP",
    gazette='Periódico Oficial del Estado "Plan de San Luis"',
    gazette_en='Official Gazette of the State, "Plan de San Luis"',
    hosts=(_HOST,),
    platforms=(
        DocumentSearch(
            day_url=f"https://{_HOST}/api/publicacion/{{day}}/gt",
            document_url=f"https://{_HOST}/api/publicacion/imprimir/guest/{{id}}/documento",
            cookie_url=f"https://{_HOST}/menu/consulta/periodico",
        ),
    ),
    basis=Basis.CAPTURED,
    first_edition_date=date(1996, 12, 30),
    publishing_days=PublishingDays((), Basis.CAPTURED),
    longest_silence_days=10,
    numbering=Numbering("none in the listing: documents have an id each"),
    kinds=("Ordinaria", "Extraordinaria"),
    scanned_years=((2015, 2015), (2019, 2019)),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "a search over a wide span returns more than over its parts; so days are asked for",
            "notes of a program that ran it",
        ),
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "answers an HTML error page with status 200",
            "notes of a program that ran it",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "files of 2010-2011 and some of 2014 and 2016-2018 are not found",
            "notes of a program that ran it",
        ),
    ),
    notes="Electronic only since May 2019. Rows from 1996 on, dense from 2003.",
)
