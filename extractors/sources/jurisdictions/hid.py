"""Hidalgo: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.month_records import MonthRecords
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

_HOST = "periodico.hidalgo.gob.mx"
_SEARCH = f"https://{_HOST}/s-internos/inventario/public"

SOURCE = Source(
    jurisdiction="HID",
    gazette="Periódico Oficial del Estado de Hidalgo",
    gazette_en="Official Gazette of the State of Hidalgo",
    hosts=(_HOST,),
    platforms=(
        MonthRecords(
            url=f"{_SEARCH}/ajax/buscar_periodicos.php",
            referer=f"{_SEARCH}/busqueda-periodicos.php",
            file_url=f"https://{_HOST}/POEHpdfpublic/{{barcode}}.pdf",
            fewest_rows=10,
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.MONDAY,), Basis.GENERAL),
    longest_silence_days=14,
    numbering=Numbering("number of the week; Alcances of it", Restart.YEARLY),
    kinds=("Ordinario", "Alcance"),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "does not say how many pages there are, nor how many rows a page has",
            "a public client's comment",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "some links give HTML",
            "a public program that checks for it",
        ),
    ),
    notes="Editions of January 2020 on are known; the first listed one is not. The site's "
    "posts (wp/v2/posts) hold whole documents as HTML, one of which is stored.",
)
